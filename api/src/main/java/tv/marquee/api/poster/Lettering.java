package tv.marquee.api.poster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A title set in lines: at most five, as large as they can be in the room there is, and each scaled towards the full
 * measure, as on a hand-set bill. A leading article stands small above the rest.
 */
final class Lettering {

    private static final int MOST_LINES = 5;
    private static final int MOST_CHARACTERS = 110;
    private static final int LONGEST_PIECE = 18;
    private static final double LEADING = 1.06;
    private static final double MOST_STRETCH = 1.45;
    private static final double ARTICLE_SIZE = 0.46;
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "le", "la", "les", "un", "une", "der", "die", "das", "ein", "eine", "il", "lo", "el",
            "los");

    /** One line: its text, the size of its letters and its length, both in the poster's units. */
    record Line(String text, double size, double length) {

        double height() {
            return size * LEADING;
        }
    }

    private final List<Line> lines;

    private Lettering(List<Line> lines) {
        this.lines = lines;
    }

    /** Sets the title in the given room; {@code largest} is the size beyond which letters look coarse. */
    static Lettering set(String title, Typeface face, double width, double height, double largest) {
        List<String> words = words(face.capitals() ? title.toUpperCase(Locale.ROOT) : title);
        boolean article = words.size() > 1 && ARTICLES.contains(words.getFirst().toLowerCase(Locale.ROOT));
        List<String> body = article ? words.subList(1, words.size()) : words;
        List<Line> best = List.of();
        double bestArea = -1;
        for (int count = 1; count <= Math.min(MOST_LINES - (article ? 1 : 0), body.size()); count++) {
            List<Line> set = sized(broken(body, count, face), face, width, largest);
            if (article) {
                double size = Math.max(13, set.getFirst().size() * ARTICLE_SIZE);
                set.addFirst(new Line(words.getFirst(), size, face.measure(words.getFirst()) * size));
            }
            set = fitted(set, width, height);
            double area = set.stream()
                    .mapToDouble(line -> line.size() * line.length())
                    .sum();
            if (area > bestArea * 1.08) {
                best = set;
                bestArea = area;
            }
        }
        return new Lettering(best);
    }

    List<Line> lines() {
        return lines;
    }

    double height() {
        return lines.stream().mapToDouble(Line::height).sum();
    }

    private static List<String> words(String title) {
        String text = title.strip();
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            text = text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS - 1))
                            .strip() + "…";
        }
        return Arrays.stream(text.split("\\s+"))
                .flatMap(word -> pieces(word).stream())
                .toList();
    }

    /** A word too long for a poster is divided evenly, so that no line has to shrink to nothing. */
    private static List<String> pieces(String word) {
        int[] points = word.codePoints().toArray();
        int count = Math.ceilDiv(points.length, LONGEST_PIECE);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = points.length * i / count;
            int to = points.length * (i + 1) / count;
            boolean hyphen = i < count - 1 && !Character.isIdeographic(points[from]);
            pieces.add(new String(points, from, to - from) + (hyphen ? "-" : ""));
        }
        return pieces;
    }

    /** The words in {@code count} lines whose longest is as short as possible. */
    private static List<String> broken(List<String> words, int count, Typeface face) {
        double low = 0;
        double high = face.measure(String.join(" ", words));
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            if (filled(words, middle, face).size() <= count) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return filled(words, high, face);
    }

    private static List<String> filled(List<String> words, double length, Typeface face) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && face.measure(longer) > length) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static List<Line> sized(List<String> texts, Typeface face, double width, double largest) {
        double longest = texts.stream().mapToDouble(face::measure).max().orElse(1);
        double common = Math.min(largest, width / longest);
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            double length = face.measure(text);
            double size = Math.min(width / length, Math.min(common * MOST_STRETCH, largest));
            lines.add(new Line(text, size, length * size));
        }
        return lines;
    }

    private static List<Line> fitted(List<Line> lines, double width, double height) {
        double tall = lines.stream().mapToDouble(Line::height).sum();
        double wide = lines.stream().mapToDouble(Line::length).max().orElse(1);
        double scale = Math.min(1, Math.min(height / tall, width / wide));
        return lines.stream()
                .map(line -> new Line(line.text(), line.size() * scale, line.length() * scale))
                .toList();
    }
}
