package tv.marquee.api.poster;

/** A composition: where the title goes, which colour it has, and how the picture around it is painted. */
record Scene(Side title, Ink ink, Painter painter) {

    /** The end of the poster that the title takes. */
    enum Side {
        TOP,
        BOTTOM
    }

    /** The colour of the lettering. */
    enum Ink {
        PAPER,
        NIGHT,
        GLOW
    }

    /** Paints everything but the lettering. The part outside the frame must be plain enough to read on. */
    interface Painter {
        void paint(Canvas canvas, Palette palette, Frame frame, Dice dice);
    }

    /** The height the picture has to itself, from {@code top} down to {@code bottom}; it always has the full width. */
    record Frame(double top, double bottom) {

        double height() {
            return bottom - top;
        }

        /** A height as a share of the frame: 0 is its top, 1 its bottom. */
        double at(double share) {
            return top + share * height();
        }
    }

    static Scene titleBelow(Ink ink, Painter painter) {
        return new Scene(Side.BOTTOM, ink, painter);
    }

    static Scene titleAbove(Ink ink, Painter painter) {
        return new Scene(Side.TOP, ink, painter);
    }

    String ink(Palette palette) {
        return switch (ink) {
            case PAPER -> palette.paper();
            case NIGHT -> palette.night();
            case GLOW -> palette.glow();
        };
    }
}
