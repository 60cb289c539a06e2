package tv.marquee.ops.privacy;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts in every form in which they may stand in a file: as UTF-8 and UTF-16, as hexadecimal digits, in a URL, and in Base64 wherever in a longer
 * text they begin. Bytes are written as the characters of ISO 8859-1 here, one each.
 *
 * @param forms none of them empty
 */
record Needles(Set<String> forms) {

    private static final int BITS_A_CHARACTER = 6;

    /**
     * The forms of texts.
     *
     * @param texts each of four characters at least: a shorter one stands anywhere by chance
     */
    static Needles of(List<String> texts) {
        Set<String> forms = new LinkedHashSet<>();
        for (String text : texts) {
            if (text.length() < 4) {
                throw new IllegalArgumentException("a text to look for has four characters at least");
            }
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            forms.add(bytes(text, StandardCharsets.UTF_8));
            forms.add(bytes(text, StandardCharsets.UTF_16LE));
            forms.add(bytes(text, StandardCharsets.UTF_16BE));
            forms.add(HexFormat.of().formatHex(utf8));
            forms.add(HexFormat.of().withUpperCase().formatHex(utf8));
            forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
            for (int before = 0; before < 3; before++) {
                forms.add(base64(utf8, before));
            }
        }
        return new Needles(Set.copyOf(forms));
    }

    int longest() {
        return forms.stream().mapToInt(String::length).max().orElse(1);
    }

    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    /** Those characters that are the same whatever stands before and after. */
    private static String base64(byte[] text, int before) {
        byte[] padded = new byte[before + text.length];
        System.arraycopy(text, 0, padded, before, text.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int first = (before * 8 + BITS_A_CHARACTER - 1) / BITS_A_CHARACTER;
        return whole.substring(first, padded.length * 8 / BITS_A_CHARACTER);
    }
}
