package tv.marquee.api.poster;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Places that are on no map. */
final class FantasyScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, FantasyScenes::palace),
            Scene.titleAbove(Ink.PAPER, FantasyScenes::archways),
            Scene.titleAbove(Ink.PAPER, FantasyScenes::serpent));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private FantasyScenes() {}

    private static void palace(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep(), p.mid()));
        Motifs.stars(c, d, 60, 8, f.at(0.6), p.paper());
        double side = d.side();
        double x = 171 - side * 76;
        double y = f.at(0.26);
        double r = f.height() * 0.15;
        c.disc(x, y, r * 2.4, c.outward(p.glow() + "/.4", p.glow() + "/0"));
        c.shape(
                new Pen()
                        .at(x - r * 0.4, y - r)
                        .curve(x + r * 1.3, y - r * 0.9, x + r * 1.3, y + r * 0.9, x - r * 0.4, y + r)
                        .curve(x + r * 0.6, y + r * 0.6, x + r * 0.6, y - r * 0.6, x - r * 0.4, y - r),
                p.glow());
        double base = f.at(0.86);
        double px = 171 + side * 18;
        String minaret = c.symbol(() -> minaret(c, f.height() * 0.5, p.deep(), p.glow()));
        String wing = c.symbol(() -> dome(c, 0, 0, 23, f.height() * 0.29, p.night()));
        for (int wall = -1; wall <= 1; wall += 2) {
            c.faint(0.5);
            c.copy(wing, px + wall * 98, base, 0.9);
            c.end();
            c.copy(minaret, px + wall * 66, base, 1);
            c.copy(wing, px + wall * 36, base, 1);
        }
        dome(c, px, base, 42, f.height() * 0.42, p.night());
        String window = c.symbol(() -> c.shape(
                new Pen()
                        .at(-5, 0)
                        .to(-5, -22)
                        .bend(-4, -30, 0, -34)
                        .bend(4, -30, 5, -22)
                        .to(5, 0)
                        .close(),
                p.glow()));
        for (int i = -2; i <= 2; i++) {
            c.copy(window, px + i * 22, base, 1);
        }
        c.rect(0, f.bottom(), W, H, p.night());
        Motifs.cloud(c, 60, f.bottom() + 8, 190, p.night());
        Motifs.cloud(c, 290, f.bottom() + 10, 200, p.night());
        c.rect(0, f.bottom() + 6, W, H, p.night());
    }

    private static void dome(Canvas c, double x, double base, double half, double height, String paint) {
        double shoulder = base - height + half * 1.9;
        c.shape(
                new Pen()
                        .at(x - half * 0.86, base)
                        .to(x - half * 0.86, shoulder)
                        .curve(
                                x - half * 1.4,
                                shoulder - half * 0.8,
                                x - half * 0.5,
                                shoulder - half * 1.2,
                                x,
                                base - height)
                        .curve(
                                x + half * 0.5,
                                shoulder - half * 1.2,
                                x + half * 1.4,
                                shoulder - half * 0.8,
                                x + half * 0.86,
                                shoulder)
                        .to(x + half * 0.86, base)
                        .close(),
                paint);
        c.rect(x - 1, base - height - half * 0.5, 2, half * 0.6, paint);
    }

    private static void minaret(Canvas c, double height, String wall, String light) {
        c.rect(-6, -height, 12, height, wall);
        c.rect(-9, -height * 0.76, 18, 5, wall);
        c.rect(-9, -height, 18, 5, wall);
        dome(c, 0, -height + 2, 9, 30, wall);
        c.rect(-1.5, -height * 0.9, 3, 12, light);
    }

    /** Arch behind arch, each in more light. */
    private static void archways(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.night());
        Motifs.stars(c, d, 30, f.top(), f.at(0.5), p.paper());
        String[] colours = {p.deep(), p.mid(), p.glow(), p.paper()};
        double foot = f.at(0.9);
        for (int i = 0; i < 4; i++) {
            double half = 142 - i * 34;
            double top = f.at(0.02 + i * 0.11);
            double floor = foot - i * 15;
            c.shape(pointed(half, top, floor), colours[i]);
            c.faint(0.55);
            c.stroke(pointed(half - 7, top + 9, floor), p.night(), 1.5);
            c.end();
        }
        Motifs.twinkle(c, 171, f.at(0.5), 17, p.glow());
        c.rect(0, foot, W, H, p.night());
        c.shape(Pen.polygon(147, foot - 45, 195, foot - 45, 300, H, 42, H), c.downward(p.glow(), p.deep()));
        for (int i = 0; i < 4; i++) {
            c.rect(0, foot - 30 + i * i * 9 + i * 14, W, 1.5 + i, p.night());
        }
        c.figure(Figures.WANDERER, 171 + d.side() * 18, foot - 10, f.height() * 0.0024, d.side(), p.night());
    }

    private static Pen pointed(double half, double top, double floor) {
        double spring = top + half * 1.15;
        return new Pen()
                .at(171 - half, floor)
                .to(171 - half, spring)
                .curve(171 - half, spring - half * 0.6, 171 - half * 0.4, top + half * 0.25, 171, top)
                .curve(171 + half * 0.4, top + half * 0.25, 171 + half, spring - half * 0.6, 171 + half, spring)
                .to(171 + half, floor)
                .close();
    }

    private static void serpent(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep(), p.mid()));
        double side = d.side();
        Motifs.moon(c, 171 + side * 86, f.at(0.22), f.height() * 0.13, p.glow());
        Motifs.stars(c, d, 36, f.top(), f.at(0.5), p.paper());
        double sea = f.at(0.74);
        double u = f.height() / 300;
        double[] x = {-66, 14, 88};
        for (int i = 0; i < 3; i++) {
            double lx = 171 + side * (x[i] + 22) * u;
            double r = (46 - i * 9) * u;
            c.group("transform=\"translate(%s %s)\"".formatted(Pen.number(lx), Pen.number(sea + 12)));
            c.stroke(new Pen().at(-r, 0).curve(-r, -r * 1.7, r, -r * 1.7, r, 0), p.glow(), (25 - i * 5) * u);
            c.stroke(new Pen().at(-r, 0).curve(-r, -r * 1.7, r, -r * 1.7, r, 0), p.mid(), 3);
            c.end();
        }
        double hx = 171 - side * 96 * u;
        double hy = sea - 118 * u;
        c.stroke(
                new Pen()
                        .at(hx - side * 4 * u, sea + 16)
                        .curve(hx - side * 30 * u, sea - 40 * u, hx + side * 20 * u, sea - 60 * u, hx, hy),
                p.glow(),
                25 * u);
        c.shape(
                new Pen()
                        .at(hx + side * 12 * u, hy - 18 * u)
                        .bend(hx - side * 10 * u, hy - 26 * u, hx - side * 50 * u, hy + 2 * u)
                        .to(hx - side * 22 * u, hy + 6 * u)
                        .to(hx - side * 46 * u, hy + 16 * u)
                        .bend(hx - side * 8 * u, hy + 22 * u, hx + side * 12 * u, hy + 10 * u)
                        .close(),
                p.glow());
        c.disc(hx - side * 12 * u, hy - 8 * u, 3.4 * u, p.night());
        c.shape(
                Pen.polygon(
                        hx + side * 4 * u,
                        hy - 18 * u,
                        hx + side * 32 * u,
                        hy - 38 * u,
                        hx + side * 14 * u,
                        hy - 8 * u),
                p.glow());
        for (int row = 0; row < 3; row++) {
            double y = sea + row * 24;
            Pen wave = new Pen().at(0, y);
            for (int i = 0; i < 6; i++) {
                wave.bend(i * 57 + 28, y + 16, (i + 1) * 57, y);
            }
            c.shape(wave.to(W, H).to(0, H).close(), row == 0 ? p.mid() : row == 1 ? p.deep() : p.night());
        }
    }
}
