package tv.marquee.api.poster;

/** Makes any text safe to stand in XML. */
final class Markup {

    private Markup() {}

    /** Markup characters are written as entities; characters that XML 1.0 does not allow are left out. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().filter(Markup::allowed).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
