package tv.marquee.api.poster;

/**
 * A voice for titles: a stack of system fonts, how wide they run, and how they are set. Widths are estimates, from the
 * metrics of Helvetica; the lettering pins every line to its estimated length, so no font can run off the poster.
 *
 * @param width width of the stack's fonts as a share of bold Helvetica's
 * @param tracking extra space between letters, in em
 */
record Typeface(String fonts, String weight, String style, boolean capitals, double width, double tracking) {

    static final Typeface GOTHIC = new Typeface(
            "'Oswald','Roboto Condensed','Arial Narrow','Liberation Sans Narrow',Impact,sans-serif",
            "700",
            "normal",
            true,
            0.83,
            0.01);
    static final Typeface GROTESQUE = new Typeface(
            "'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif", "800", "normal", true, 1, -0.01);
    static final Typeface GEOMETRIC = new Typeface(
            "Futura,'Avenir Next','Century Gothic','URW Gothic',Arial,'Liberation Sans',sans-serif",
            "700",
            "normal",
            true,
            1.02,
            0.06);
    static final Typeface FRIENDLY = new Typeface(
            "'Avenir Next','Segoe UI','Trebuchet MS',Arial,'Liberation Sans',sans-serif",
            "800",
            "normal",
            false,
            1,
            -0.01);
    static final Typeface DIDONE = new Typeface(
            "Didot,'Bodoni 72','Bodoni MT','Playfair Display',Georgia,'Liberation Serif',serif",
            "700",
            "normal",
            true,
            0.98,
            0.02);
    static final Typeface ITALIC = new Typeface(
            "Didot,'Bodoni 72','Bodoni MT','Playfair Display',Georgia,'Liberation Serif',serif",
            "400",
            "italic",
            false,
            0.86,
            0);
    static final Typeface SLAB = new Typeface(
            "Rockwell,'Roboto Slab','Rokkitt','Bookman Old Style',Georgia,'Liberation Serif',serif",
            "700",
            "normal",
            true,
            1,
            0.02);

    /** Widths of bold Helvetica in thousandths of an em, from the space (32) to the tilde (126). */
    private static final int[] HELVETICA = {
        278, 333, 474, 556, 556, 889, 722, 278, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 278, 556, 611, 556,
                611,
        556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500,
                389,
        280, 389, 584
    };

    private static final double OTHER = 0.66;
    private static final double IDEOGRAPH = 1.0;
    private static final int FIRST_IDEOGRAPH = 0x1100;

    /** How long the text runs, in em. */
    double measure(String text) {
        return text.codePoints().mapToDouble(this::measure).sum() + tracking * (text.length() - 1);
    }

    private double measure(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return HELVETICA[codePoint - ' '] / 1000.0 * width;
        }
        return codePoint < FIRST_IDEOGRAPH ? OTHER * width : IDEOGRAPH;
    }
}
