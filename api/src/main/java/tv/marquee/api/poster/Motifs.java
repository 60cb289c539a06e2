package tv.marquee.api.poster;

/** Things that appear in more than one composition. */
final class Motifs {

    private static final int W = Canvas.WIDTH;

    private Motifs() {}

    /** Stars in the band between two heights, a few of them large. */
    static void stars(Canvas canvas, Dice dice, int count, double top, double bottom, String paint) {
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Pen dot = new Pen();
            double x = dice.between(6, W - 6);
            double y = dice.between(top, bottom);
            dot.at(x, y).to(x + 0.1, y);
            small.append(dot);
        }
        canvas.stroke(small, paint, 1.5);
        for (int i = 0; i < count / 12; i++) {
            twinkle(canvas, dice.between(12, W - 12), dice.between(top, bottom), dice.between(3, 6), paint);
        }
    }

    /** A star with four points. */
    static void twinkle(Canvas canvas, double x, double y, double r, String paint) {
        canvas.shape(
                new Pen()
                        .at(x, y - r)
                        .bend(x, y, x + r, y)
                        .bend(x, y, x, y + r)
                        .bend(x, y, x - r, y)
                        .bend(x, y, x, y - r),
                paint);
    }

    /** A disc of light with soft rings around it. */
    static void moon(Canvas canvas, double x, double y, double r, String paint) {
        canvas.disc(x, y, r * 2.3, canvas.outward(paint + "/.45", paint + "/.12", paint + "/0"));
        canvas.disc(x, y, r, paint);
    }

    /** Rolling ground from one side to the other, filled down to the foot of the poster. */
    static void hills(Canvas canvas, Dice dice, double y, double swing, String paint) {
        Pen pen = new Pen().at(0, y + dice.between(-swing, swing));
        double step = W / 3.0;
        for (int i = 0; i < 3; i++) {
            double x = i * step;
            pen.curve(
                    x + step * 0.4, y + dice.between(-swing, swing) * 1.4,
                    x + step * 0.6, y + dice.between(-swing, swing) * 1.4,
                    x + step, y + dice.between(-swing, swing));
        }
        canvas.shape(pen.to(W, Canvas.HEIGHT).to(0, Canvas.HEIGHT).close(), paint);
    }

    /** Houses and towers in a row, standing on {@code base}; {@code lit} is the paint of their windows. */
    static void skyline(Canvas canvas, Dice dice, double base, double tallest, String paint, String lit) {
        Pen walls = new Pen().at(0, base);
        StringBuilder windows = new StringBuilder();
        double x = 0;
        while (x < W) {
            double width = dice.between(24, 50);
            double top = base - tallest * dice.between(0.35, 1);
            walls.to(x, top).to(Math.min(W, x + width), top);
            for (double wy = top + 10; wy < base - 14; wy += 15) {
                for (double wx = x + 7; wx < x + width - 7; wx += 10) {
                    if (dice.roll(4) == 0) {
                        windows.append(new Pen().at(wx, wy).to(wx, wy + 5));
                    }
                }
            }
            x += width;
        }
        canvas.shape(walls.to(W, Canvas.HEIGHT).to(0, Canvas.HEIGHT).close(), paint);
        canvas.stroke(windows, lit, 3);
    }

    /** Rays from a point, each second one left out; the group they stand in decides how strong they are. */
    static void rays(Canvas canvas, double x, double y, double length, int count, double turn, String paint) {
        Pen pen = new Pen();
        double step = Math.PI / count;
        for (int i = 0; i < count; i++) {
            double from = turn + 2 * i * step;
            pen.at(x, y)
                    .to(x + length * Math.cos(from), y + length * Math.sin(from))
                    .to(x + length * Math.cos(from + step), y + length * Math.sin(from + step))
                    .close();
        }
        canvas.shape(pen, paint);
    }

    /** Birds, or bats, far off. */
    static void birds(Canvas canvas, Dice dice, int count, double x, double y, double spread, String paint) {
        for (int i = 0; i < count; i++) {
            double bx = x + dice.between(-spread, spread);
            double by = y + dice.between(-spread, spread) / 2;
            double s = dice.between(5, 11);
            canvas.shape(
                    new Pen()
                            .at(bx - s, by - s * 0.4)
                            .bend(bx - s * 0.4, by - s * 0.5, bx, by)
                            .bend(bx + s * 0.4, by - s * 0.5, bx + s, by - s * 0.4)
                            .bend(bx + s * 0.4, by, bx, by + s * 0.45)
                            .bend(bx - s * 0.4, by, bx - s, by - s * 0.4),
                    paint);
        }
    }

    /** A cloud of overlapping discs on a flat base. */
    static void cloud(Canvas canvas, double x, double y, double width, String paint) {
        double u = width / 100;
        canvas.shape(
                new Pen()
                        .at(x - 50 * u, y)
                        .arc(14 * u, 1, x - 34 * u, y - 14 * u)
                        .arc(20 * u, 1, x, y - 24 * u)
                        .arc(18 * u, 1, x + 30 * u, y - 16 * u)
                        .arc(12 * u, 1, x + 50 * u, y)
                        .close(),
                paint);
    }
}
