package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** History: what is left standing, what was carried, what was won. */
final class HistoryScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, HistoryScenes::temple),
            Scene.titleBelow(Ink.PAPER, HistoryScenes::banners),
            Scene.titleAbove(Ink.PAPER, HistoryScenes::laurel));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private HistoryScenes() {}

    private static void temple(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.mid(), p.glow()));
        double x = 171 + d.side() * 60;
        c.disc(x, f.at(0.34), f.height() * 0.24, p.paper());
        double top = f.at(0.4);
        double base = f.at(0.88);
        c.faint(0.5);
        Motifs.hills(c, d, f.at(0.66), 18, p.mid());
        c.end();
        c.shape(polygon(36, top, 171, top - f.height() * 0.2, 306, top), p.night());
        c.shape(polygon(70, top - 7, 171, top - f.height() * 0.155, 272, top - 7), p.deep());
        c.rect(30, top, 282, 10, p.night());
        c.rect(40, top + 10, 262, 9, p.deep());
        int columns = 6;
        int broken = d.roll(3) + 1;
        for (int i = 0; i < columns; i++) {
            double cx = 60 + i * 44.4;
            double head = i == broken ? top + (base - top) * 0.4 : top + 19;
            c.rect(cx - 11, head, 22, base - head, p.night());
            if (i != broken) {
                c.rect(cx - 16, top + 19, 32, 7, p.night());
            }
            for (int k = -1; k <= 1; k++) {
                c.rect(cx + k * 6 - 0.8, head + 9, 1.6, base - head - 9, p.deep());
            }
        }
        for (int i = 0; i < 3; i++) {
            c.rect(28 - i * 14, base + i * 9, 286 + i * 28, 9, i % 2 == 0 ? p.night() : p.deep());
        }
        c.rect(0, base + 27, W, H, p.night());
        Motifs.birds(c, d, 4, 342 - x, f.at(0.16), 40, p.night());
    }

    /** Standards above a crowd of spears. */
    private static void banners(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.glow(), p.mid(), p.deep()));
        double x = 171 + d.side() * 50;
        c.disc(x, f.at(0.62), f.height() * 0.3, p.paper());
        Pen spears = new Pen();
        for (int i = 0; i < 34; i++) {
            double sx = i * 10.4 + d.between(-4, 4);
            double top = f.at(0.68) + d.between(-22, 26);
            spears.at(sx, H)
                    .to(sx + 3, top)
                    .to(sx + 5, top - 14)
                    .to(sx + 7, top)
                    .to(sx + 4, H);
        }
        c.shape(spears.close(), p.night());
        double[] poles = {52, 132, 214, 292};
        for (int i = 0; i < 4; i++) {
            double top = f.at(0.08 + (i + 1) % 2 * 0.1);
            double drop = f.height() * d.between(0.34, 0.42);
            double bx = poles[i];
            c.rect(bx - 2, top - 16, 4, H, p.night());
            c.rect(bx - 32, top - 2, 64, 4, p.night());
            c.disc(bx, top - 18, 5, p.glow());
            String cloth = i % 2 == 0 ? p.deep() : p.night();
            c.shape(
                    polygon(
                            bx - 28,
                            top + 2,
                            bx + 28,
                            top + 2,
                            bx + 28,
                            top + drop,
                            bx,
                            top + drop - 20,
                            bx - 28,
                            top + drop),
                    cloth);
            c.shape(polygon(bx - 22, top + 8, bx + 22, top + 8, bx + 22, top + 12, bx - 22, top + 12), p.glow());
            Motifs.twinkle(c, bx, top + drop * 0.46, 20, p.glow());
        }
        Motifs.hills(c, d, f.at(0.94), 8, p.night());
    }

    /** A wreath around a rising light. */
    private static void laurel(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        double y = f.at(0.47);
        double r = Math.min(116, f.height() * 0.35);
        c.faint(0.3);
        Motifs.rays(c, 171, y, 420, 16, d.between(0, 1), p.mid());
        c.end();
        c.disc(171, y, r * 0.98, p.mid());
        c.disc(171, y, r * 0.72, c.downward(p.paper(), p.glow()));
        String leaf =
                c.symbol(() -> c.shape(new Pen().at(0, 0).bend(15, -16, 3, -46).bend(-15, -16, 0, 0), p.glow()));
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 9; i++) {
                double a = Math.PI / 2 - side * (0.22 + i * 0.29);
                double lx = 171 + r * Math.cos(a);
                double ly = y + r * Math.sin(a);
                double along = Math.toDegrees(a) + (side > 0 ? 0 : 180);
                c.copyTurned(leaf, lx, ly, along + side * 26);
                c.copyTurned(leaf, lx, ly, along - side * 26);
            }
        }
        c.shape(
                polygon(
                        171,
                        y - r * 0.5,
                        171 + r * 0.1,
                        y + r * 0.2,
                        171 + r * 0.24,
                        y + r * 0.24,
                        171 + r * 0.24,
                        y + r * 0.3,
                        171 + r * 0.05,
                        y + r * 0.3,
                        171 + r * 0.05,
                        y + r * 0.52,
                        171 - r * 0.05,
                        y + r * 0.52,
                        171 - r * 0.05,
                        y + r * 0.3,
                        171 - r * 0.24,
                        y + r * 0.3,
                        171 - r * 0.24,
                        y + r * 0.24,
                        171 - r * 0.1,
                        y + r * 0.2),
                p.night());
        c.rect(121, f.at(0.93), 100, 2, p.glow());
        c.rect(141, f.at(0.93) + 7, 60, 2, p.glow());
    }
}
