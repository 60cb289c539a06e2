package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Science fiction on Earth: its cities and its machines. */
final class FutureScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, FutureScenes::tower), Scene.titleAbove(Ink.PAPER, FutureScenes::machine));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private FutureScenes() {}

    /** The city of the future, from the street. */
    private static void tower(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep(), p.mid()));
        double top = f.at(0.12);
        double base = f.bottom() + 8;
        c.faint(0.3);
        Motifs.rays(c, 171, top + 20, 560, 12, d.between(0, 0.5), p.glow());
        c.end();
        c.ring(171, top + 32, f.height() * 0.2, p.glow(), 2);
        c.ring(171, top + 32, f.height() * 0.25, p.glow(), 1);
        double[] xs = {30, 84, 262, 316};
        for (double x : xs) {
            stack(c, x, base, d.between(0.36, 0.6) * f.height(), 52, p.deep(), p.mid());
        }
        stack(c, 126, base, f.height() * 0.66, 50, p.mid(), p.glow());
        stack(c, 222, base, f.height() * 0.58, 50, p.mid(), p.glow());
        stack(c, 171, base, f.height() * 0.88, 78, p.night(), p.glow());
        for (int i = 0; i < 2; i++) {
            double y = f.at(0.66 + i * 0.16);
            c.stroke(new Pen().at(0, y + 22).bend(171, y - 24, W, y + 8), p.paper(), 5);
            c.stroke(new Pen().at(0, y + 27).bend(171, y - 19, W, y + 13), p.night(), 3);
        }
        plane(c, d.between(50, 100), f.at(0.2), p.paper());
        c.rect(0, base, W, H, p.night());
    }

    /** A stepped tower with upright bands of light. */
    private static void stack(Canvas c, double x, double base, double height, double width, String wall, String light) {
        Pen pen = new Pen().at(x - width / 2, base);
        double[] widths = {0.5, 0.37, 0.24, 0.1};
        double[] heights = {0.55, 0.76, 0.9, 1};
        for (int i = 0; i < 4; i++) {
            pen.to(x - width * widths[i], base - height * heights[i]);
            if (i < 3) {
                pen.to(x - width * widths[i + 1], base - height * heights[i]);
            }
        }
        for (int i = 3; i >= 0; i--) {
            pen.to(x + width * widths[i], base - height * heights[i]);
            if (i > 0) {
                pen.to(x + width * widths[i - 1], base - height * heights[i - 1]);
            }
        }
        c.shape(pen.to(x + width / 2, base).close(), wall);
        StringBuilder bands = new StringBuilder();
        for (int i = -1; i <= 1; i++) {
            bands.append(new Pen()
                    .at(x + i * width * 0.17, base)
                    .to(x + i * width * 0.17, base - height * (i == 0 ? 0.85 : 0.7)));
        }
        c.group("stroke-dasharray=\"6 5\"");
        c.stroke(bands, light, 2);
        c.end();
    }

    private static void plane(Canvas c, double x, double y, String paint) {
        c.shape(
                polygon(
                        x - 22, y, x - 4, y - 3, x + 6, y - 14, x + 9, y - 14, x + 7, y - 2, x + 22, y + 1, x + 7,
                        y + 4, x + 9, y + 14, x + 6, y + 14, x - 4, y + 4),
                paint);
    }

    /** A face made of metal. */
    private static void machine(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        double y = f.at(0.46);
        for (int i = 0; i < 5; i++) {
            c.faint(0.85 - i * 0.15);
            c.ring(171, y, f.height() * (0.3 + i * 0.034), p.glow(), 2.4 - i * 0.4);
            c.end();
        }
        double u = f.height() / 330;
        c.shape(
                polygon(
                        171 - 120 * u,
                        H,
                        171 - 84 * u,
                        y + 112 * u,
                        171 - 30 * u,
                        y + 92 * u,
                        171 + 30 * u,
                        y + 92 * u,
                        171 + 84 * u,
                        y + 112 * u,
                        171 + 120 * u,
                        H),
                c.downward(p.mid(), p.night()));
        c.rect(171 - 27 * u, y + 62 * u, 54 * u, 40 * u, p.night());
        for (int i = 0; i < 3; i++) {
            c.rect(171 - 27 * u, y + (72 + i * 10) * u, 54 * u, 3 * u, p.mid());
        }
        Pen head = new Pen()
                .at(171 - 62 * u, y - 20 * u)
                .curve(171 - 62 * u, y - 112 * u, 171 + 62 * u, y - 112 * u, 171 + 62 * u, y - 20 * u)
                .to(171 + 54 * u, y + 34 * u)
                .bend(171 + 36 * u, y + 84 * u, 171, y + 86 * u)
                .bend(171 - 36 * u, y + 84 * u, 171 - 54 * u, y + 34 * u)
                .close();
        c.shape(head, c.downward(p.paper(), p.glow(), p.mid()));
        c.clip(head);
        c.rect(171, 0, W, H, p.night() + "55");
        c.end();
        for (int side = -1; side <= 1; side += 2) {
            c.disc(171 + side * 66 * u, y, 15 * u, p.mid());
            c.disc(171 + side * 66 * u, y, 8 * u, p.night());
            c.shape(
                    new Pen()
                            .at(171 + side * 12 * u, y + 4 * u)
                            .bend(171 + side * 30 * u, y - 16 * u, 171 + side * 48 * u, y - 2 * u)
                            .bend(171 + side * 30 * u, y + 12 * u, 171 + side * 12 * u, y + 4 * u),
                    p.night());
            c.disc(171 + side * 30 * u, y - 1 * u, 4 * u, p.paper());
        }
        c.shape(
                polygon(
                        171 - 5 * u,
                        y - 92 * u,
                        171 + 5 * u,
                        y - 92 * u,
                        171 + 9 * u,
                        y + 34 * u,
                        171 - 9 * u,
                        y + 34 * u),
                p.deep());
        c.rect(171 - 22 * u, y + 54 * u, 44 * u, 5 * u, p.night());
        c.rect(171 - 3 * u, y - 128 * u, 6 * u, 32 * u, p.glow());
        c.disc(171, y - 132 * u, (6 + d.roll(4)) * u, p.paper());
    }
}
