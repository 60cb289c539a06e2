package tv.marquee.api.poster;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Side;

/** Draws a poster for a title. The same title, year, genres and seed always give the same poster, to the letter. */
public final class PosterArtist {

    private static final int MARGIN = 26;
    private static final int MEASURE = Canvas.WIDTH - 2 * MARGIN;
    private static final int TALLEST_TITLE = 158;
    private static final int AIR = 20;
    private static final double CAP_HEIGHT = 0.74;
    private static final String SMALL =
            "font-family=\"'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif\" font-size=\"9.5\""
                    + " font-weight=\"600\" letter-spacing=\"1.6\"";

    private PosterArtist() {}

    /**
     * A picture of 342 by 513 units, usually under 6 kB, that needs nothing from elsewhere.
     *
     * @param title the title as shown; any text, it is escaped here
     * @param year year of the first release; 0 or less leaves it out
     * @param genres names of genres in English, the most telling first; unknown names are allowed, none is too
     * @param seed chooses composition, colours and details; a title's id serves well
     * @return an SVG document without XML declaration, to be served as {@code image/svg+xml} or set into a page
     */
    public static String draw(String title, int year, List<String> genres, long seed) {
        Dice dice = new Dice(seed * 31 + year);
        Family family = Family.of(genres);
        Palette palette = dice.pick(family.palettes());
        Scene scene = dice.pick(family.scenes());
        String shown = title.isBlank() ? "Untitled" : title;
        Lettering lettering = Lettering.set(shown, family.face(), MEASURE, TALLEST_TITLE, family.largest());
        Canvas canvas = new Canvas(prefix(shown, seed));
        double block = lettering.height();
        double first = scene.title() == Side.TOP ? 66 : Canvas.HEIGHT - 60 - block;
        Frame frame = scene.title() == Side.TOP
                ? new Frame(first + block + AIR / 2.0, Canvas.HEIGHT)
                : new Frame(0, first - AIR);
        scene.painter().paint(canvas, palette, frame, dice);
        canvas.grain(dice.roll(99));
        canvas.group("fill=\"%s\"".formatted(scene.ink(palette)));
        letter(canvas, lettering, family.face(), first);
        credit(canvas, year, genres, scene.title() == Side.TOP ? 38 : Canvas.HEIGHT - 26);
        canvas.rect(MARGIN, scene.title() == Side.TOP ? 48 : Canvas.HEIGHT - 46, MEASURE, 1, scene.ink(palette));
        canvas.end();
        return canvas.svg(Markup.text(year > 0 ? shown + " (" + year + ")" : shown));
    }

    /** Differs from poster to poster, so that many of them may stand in one page. */
    private static String prefix(String title, long seed) {
        return "p" + Integer.toUnsignedString((31 * title.hashCode() + Long.hashCode(seed)) * 0x9E3779B9, 36) + "-";
    }

    private static void letter(Canvas canvas, Lettering lettering, Typeface face, double top) {
        canvas.group("font-family=\"%s\" font-weight=\"%s\" font-style=\"%s\""
                .formatted(face.fonts(), face.weight(), face.style()));
        double y = top;
        for (Lettering.Line line : lettering.lines()) {
            canvas.raw(
                    "<text x=\"%d\" y=\"%s\" font-size=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\">%s</text>"
                            .formatted(
                                    MARGIN,
                                    Pen.number(y + line.size() * CAP_HEIGHT + line.height() - line.size()),
                                    Pen.number(line.size()),
                                    Pen.number(line.length()),
                                    Markup.text(line.text())));
            y += line.height();
        }
        canvas.end();
    }

    private static void credit(Canvas canvas, int year, List<String> genres, int y) {
        String names =
                genres.stream().limit(2).collect(Collectors.joining(" · ")).toUpperCase(Locale.ROOT);
        String shown = names.length() > 30 ? names.substring(0, names.offsetByCodePoints(0, 29)) + "…" : names;
        canvas.raw("<text x=\"%d\" y=\"%d\" %s>%s</text>".formatted(MARGIN, y, SMALL, Markup.text(shown)));
        if (year > 0) {
            canvas.raw("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" %s>%d</text>"
                    .formatted(Canvas.WIDTH - MARGIN + 1, y, SMALL, year));
        }
    }
}
