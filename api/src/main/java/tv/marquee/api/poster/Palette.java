package tv.marquee.api.poster;

/**
 * Five colours that agree, as {@code #rrggbb}, each with a part to play.
 *
 * @param night the darkest: silhouettes, ground, ink on light posters
 * @param deep the field that most of the picture stands on
 * @param mid the colour between field and light
 * @param glow the colour the eye goes to
 * @param paper the lightest: lettering on dark posters
 */
record Palette(String night, String deep, String mid, String glow, String paper) {

    /** Five colours in one line of text, dark to light. */
    static Palette of(String colours) {
        String[] c = colours.split(" ");
        return new Palette(c[0], c[1], c[2], c[3], c[4]);
    }
}
