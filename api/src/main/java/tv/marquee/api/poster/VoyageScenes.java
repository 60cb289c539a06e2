package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Adventure and action: ships, mountains and deserts. */
final class VoyageScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, VoyageScenes::galleon),
            Scene.titleAbove(Ink.PAPER, VoyageScenes::peaks),
            Scene.titleBelow(Ink.PAPER, VoyageScenes::caravan),
            Scene.titleBelow(Ink.PAPER, VoyageScenes::jungle));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private VoyageScenes() {}

    private static void galleon(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid()));
        double sea = f.at(0.8);
        double x = 171 + d.side() * 24;
        c.disc(x - 30, f.at(0.46), f.height() * 0.37, p.glow());
        Motifs.birds(c, d, 4, 342 - x + 60, f.at(0.18), 44, p.night());
        double u = f.height() / 330;
        c.figure(Figures.HULL, x, sea + 8, u, 1, p.night());
        c.stroke(new Pen().at(x - 96 * u, sea - 26 * u).to(x + 92 * u, sea - 20 * u), p.glow(), 2);
        double[] masts = {-62, 2, 62};
        double[] heights = {150, 196, 140};
        for (int i = 0; i < 3; i++) {
            double mx = x + masts[i] * u;
            double top = sea - (40 + heights[i]) * u;
            c.rect(mx - 1.5, top - 14 * u, 3, sea - top, p.night());
            double half = (i == 1 ? 36 : 28) * u;
            sail(c, mx, top, half * 0.76, p.paper(), p.deep());
            sail(c, mx, top + half * 1.52 * 0.9, half, i == 1 ? p.mid() : p.paper(), p.deep());
            c.shape(polygon(mx, top - 14 * u, mx + 26 * u, top - 8 * u, mx, top - 2 * u), p.deep());
        }
        c.stroke(new Pen().at(x + 96 * u, sea - 40 * u).to(x + 142 * u, sea - 66 * u), p.night(), 3);
        c.shape(polygon(x + 66 * u, sea - 170 * u, x + 138 * u, sea - 64 * u, x + 74 * u, sea - 62 * u), p.paper());
        waves(c, sea, d, p.deep(), p.night());
    }

    private static void sail(Canvas c, double x, double y, double half, String paint, String seam) {
        c.figure(Figures.SAIL, x, y, half / 100 * 1.35, 1, paint);
        c.stroke(new Pen().at(x - half * 1.35, y).to(x + half * 1.35, y), seam, 2);
    }

    private static void waves(Canvas c, double sea, Dice d, String back, String front) {
        for (int row = 0; row < 3; row++) {
            double y = sea + row * 15;
            double shift = d.between(0, 40);
            Pen pen = new Pen().at(-shift, y);
            for (double x = -shift; x < W; x += 57) {
                pen.bend(x + 16, y - 17, x + 38, y - 10).bend(x + 31, y + 1, x + 57, y);
            }
            c.shape(pen.to(W + 57, H).to(-shift, H).close(), row == 0 ? back : front);
        }
    }

    /** Sharp mountains by the light of one side, and a small aeroplane that has to get over them. */
    private static void peaks(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid(), p.glow()));
        double side = d.side();
        c.disc(171 + side * 84, f.at(0.24), f.height() * 0.11, p.paper());
        peak(c, 171 - side * 96, f.at(0.3), f.at(1.02), 150, p.mid(), p.glow());
        peak(c, 171 + side * 112, f.at(0.42), f.at(1.02), 150, p.mid(), p.glow());
        peak(c, 171 + side * 8, f.at(0.16), f.at(1.06), 190, p.deep(), p.paper());
        Motifs.cloud(c, 171 - side * 70, f.at(0.78), 170, p.paper());
        c.faint(0.85);
        Motifs.cloud(c, 171 + side * 96, f.at(0.86), 200, p.glow());
        c.end();
        peak(c, 171 - side * 130, f.at(0.6), f.at(1.1), 150, p.night(), p.mid());
        peak(c, 171 + side * 140, f.at(0.68), f.at(1.1), 160, p.night(), p.mid());
        Motifs.hills(c, d, f.at(0.9), 10, p.night());
        c.figure(Figures.BIPLANE, 171 - side * 84, f.at(0.16), 1, side, p.night());
    }

    private static void peak(Canvas c, double x, double top, double base, double half, String shade, String light) {
        double h = base - top;
        c.shape(polygon(x, top, x + half, base, x - half, base), shade);
        c.shape(
                polygon(
                        x,
                        top,
                        x + half * 0.26,
                        top + h * 0.26,
                        x + half * 0.1,
                        top + h * 0.22,
                        x + half * 0.06,
                        top + h * 0.42,
                        x - half * 0.06,
                        top + h * 0.27,
                        x - half * 0.12,
                        top + h * 0.34,
                        x - half * 0.24,
                        top + h * 0.24),
                light);
    }

    private static void caravan(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid(), p.glow()));
        double side = d.side();
        double x = 171 + side * 60;
        Motifs.moon(c, x, f.at(0.32), f.height() * 0.15, p.paper());
        Motifs.stars(c, d, 26, 8, f.at(0.4), p.paper());
        double ridge = f.at(0.72);
        c.shape(
                new Pen()
                        .at(0, ridge - 30)
                        .curve(90, ridge - 70, 160, ridge - 20, W, ridge - 64)
                        .to(W, H)
                        .to(0, H)
                        .close(),
                p.glow());
        c.shape(
                new Pen()
                        .at(0, ridge + 14)
                        .curve(110, ridge - 34, 220, ridge - 4, W, ridge - 20)
                        .to(W, H)
                        .to(0, H)
                        .close(),
                p.mid());
        for (int i = 0; i < 4; i++) {
            c.figure(Figures.CAMEL, 58 + i * 74, ridge - 5 + Math.abs(i - 1.6) * 4, 0.52, side, p.night());
        }
        c.shape(
                new Pen()
                        .at(0, f.at(0.8))
                        .curve(120, f.at(0.78), 130, f.at(0.98), W, f.at(0.86))
                        .to(W, H)
                        .to(0, H)
                        .close(),
                p.deep());
        c.shape(
                new Pen()
                        .at(0, f.at(0.99))
                        .curve(100, f.at(0.84), 240, f.at(1.02), W, f.at(0.97))
                        .to(W, H)
                        .to(0, H)
                        .close(),
                p.night());
    }

    /** Leaves, and something behind them that looks back. */
    private static void jungle(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.night()));
        double y = f.at(0.46);
        Motifs.moon(c, 171, y, f.height() * 0.26, p.glow());
        String[] paints = {p.mid(), p.deep(), p.night()};
        for (int layer = 0; layer < 3; layer++) {
            String paint = paints[layer];
            double size = 0.8 + layer * 0.2;
            String leaf = c.symbol(() -> {
                c.figure(Figures.LEAF, 0, 0, size, 1, paint);
                c.stroke(Pen.line(0, 0, 0, -104 * size), layerVein(p, paint), 1);
            });
            for (int i = 0; i < 7; i++) {
                boolean left = i % 2 == 0;
                double reach = 12 - layer * 36;
                c.copyTurned(
                        leaf,
                        left ? reach : W - reach,
                        f.at(0.06 + i * 0.16) + layer * 14,
                        (left ? 1 : -1) * d.between(54, 112));
            }
        }
        c.rect(0, f.bottom(), W, H, p.night());
        String fern = c.symbol(() -> c.figure(Figures.LEAF, 0, 0, 0.8, 1, p.night()));
        for (int i = 0; i < 9; i++) {
            c.copyTurned(fern, 10 + i * 40, f.bottom() + 14, d.between(-34, 34));
        }
        for (int eye = -1; eye <= 1; eye += 2) {
            c.figure("M-17 0Q0-16 17 0Q0 12-17 0z", 171 + eye * 27, f.at(0.84), 1, eye, p.glow());
            c.oval(171 + eye * 27, f.at(0.84) - 1.5, 3, 7, p.night());
        }
    }

    private static String layerVein(Palette p, String paint) {
        return paint.equals(p.night()) ? p.deep() : p.night();
    }
}
