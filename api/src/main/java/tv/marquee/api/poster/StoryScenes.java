package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Animation and family films, as if cut from coloured paper. */
final class StoryScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleAbove(Ink.NIGHT, StoryScenes::balloon),
            Scene.titleBelow(Ink.PAPER, StoryScenes::paperBoat),
            Scene.titleBelow(Ink.PAPER, StoryScenes::treeHouse));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private StoryScenes() {}

    private static void balloon(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.paper(), p.deep()));
        double x = 171 + d.side() * 34;
        double y = f.at(0.28);
        double r = f.height() * 0.23;
        Motifs.cloud(c, x - 120, f.at(0.22), 100, p.paper());
        Motifs.cloud(c, x + 116, f.at(0.48), 120, p.paper());
        Pen skin = new Pen()
                .at(x - r, y)
                .arc(r, 1, x + r, y)
                .curve(x + r, y + r * 0.7, x + r * 0.4, y + r, x + r * 0.22, y + r * 1.36)
                .to(x - r * 0.22, y + r * 1.36)
                .curve(x - r * 0.4, y + r, x - r, y + r * 0.7, x - r, y);
        c.shape(skin, p.glow());
        c.clip(skin);
        for (int i = -1; i <= 1; i++) {
            c.shape(
                    new Pen()
                            .at(x + i * r * 0.2, y - r)
                            .curve(
                                    x + i * r * 0.86 - r * 0.18,
                                    y - r * 0.4,
                                    x + i * r * 0.86 - r * 0.18,
                                    y + r * 0.5,
                                    x + i * r * 0.16 - 3,
                                    y + r * 1.4)
                            .to(x + i * r * 0.16 + 3, y + r * 1.4)
                            .curve(
                                    x + i * r * 0.86 + r * 0.18,
                                    y + r * 0.5,
                                    x + i * r * 0.86 + r * 0.18,
                                    y - r * 0.4,
                                    x + i * r * 0.2,
                                    y - r),
                    i == 0 ? p.paper() : p.mid());
        }
        c.end();
        c.stroke(
                new Pen()
                        .at(x - r * 0.2, y + r * 1.36)
                        .to(x - 9, y + r * 1.72)
                        .at(x + r * 0.2, y + r * 1.36)
                        .to(x + 9, y + r * 1.72),
                p.night(),
                1.5);
        c.shape(
                polygon(x - 14, y + r * 1.7, x + 14, y + r * 1.7, x + 11, y + r * 1.7 + 20, x - 11, y + r * 1.7 + 20),
                p.night());
        Motifs.hills(c, d, f.at(0.78), 16, p.mid());
        Motifs.hills(c, d, f.at(0.87), 14, p.glow());
        Motifs.hills(c, d, f.at(0.96), 10, p.night());
        for (int i = 0; i < 3; i++) {
            double tx = x > 171 ? 34 + i * 34 : 308 - i * 34;
            double ty = f.at(0.9) + i * 8;
            c.shape(polygon(tx, ty - 50, tx + 15, ty, tx - 15, ty), p.night());
            c.rect(tx - 2, ty, 4, 16, p.night());
        }
    }

    private static void paperBoat(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid()));
        double x = 171 + d.side() * 20;
        c.disc(x, f.at(0.42), f.height() * 0.34, p.paper());
        c.disc(x, f.at(0.42), f.height() * 0.29, p.mid());
        double y = f.at(0.68);
        Motifs.birds(c, d, 3, x + d.side() * 100, f.at(0.2), 36, p.night());
        c.turned(d.side() * d.between(3, 8), x, y);
        c.shape(polygon(x, y - 112, x + 58, y - 8, x - 58, y - 8), p.paper());
        c.shape(polygon(x, y - 112, x + 58, y - 8, x, y - 8), p.glow());
        c.shape(polygon(x - 104, y - 44, x, y - 8, x + 104, y - 44, x + 62, y + 34, x - 62, y + 34), p.paper());
        c.shape(polygon(x + 104, y - 44, x, y - 8, x, y + 34, x + 62, y + 34), p.glow());
        c.faint(0.35);
        c.shape(polygon(x - 104, y - 44, x, y - 8, x, y + 34), p.deep());
        c.end();
        c.end();
        String[] colours = {p.glow(), p.deep(), p.night()};
        for (int row = 0; row < 3; row++) {
            double wy = f.at(0.76) + row * f.height() * 0.09;
            double shift = d.between(0, 56);
            Pen wave = new Pen().at(-shift, wy);
            for (double wx = -shift; wx < W; wx += 57) {
                wave.arc(31, 0, wx + 57, wy);
            }
            c.shape(wave.to(W + 57, H).to(-shift, H).close(), colours[row]);
        }
    }

    private static void treeHouse(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        Motifs.stars(c, d, 44, 6, f.at(0.7), p.paper());
        double side = d.side();
        Motifs.moon(c, 171 + side * 92, f.at(0.2), 26, p.mid());
        double base = f.at(0.97);
        double x = 171 - side * 22;
        c.shape(
                new Pen()
                        .at(x - 34, base + 8)
                        .bend(x - 12, base - 40, x - 14, f.at(0.42))
                        .to(x + 14, f.at(0.42))
                        .bend(x + 12, base - 40, x + 36, base + 8)
                        .close(),
                p.night());
        String[] greens = {p.deep(), p.glow(), p.mid()};
        double[] dx = {-62, 58, -20, 34, 2};
        double[] dy = {0.4, 0.38, 0.24, 0.2, 0.36};
        for (int i = 0; i < 5; i++) {
            c.disc(x + dx[i], f.at(dy[i]), f.height() * d.between(0.15, 0.19), greens[(i + 1) % 3]);
        }
        double hy = f.at(0.5);
        c.rect(x - 42, hy + 42, 84, 7, p.paper());
        c.rect(x - 30, hy, 60, 44, p.glow());
        c.shape(polygon(x - 42, hy + 2, x, hy - 34, x + 42, hy + 2), p.paper());
        c.rect(x - 20, hy + 12, 17, 17, p.mid());
        c.rect(x + 6, hy + 12, 15, 32, p.night());
        c.stroke(
                new Pen()
                        .at(x + 10, hy + 50)
                        .to(x + 10, base)
                        .at(x + 24, hy + 50)
                        .to(x + 24, base),
                p.paper(),
                2);
        for (double ry = hy + 58; ry < base; ry += 13) {
            c.rect(x + 10, ry, 14, 2, p.paper());
        }
        Motifs.hills(c, d, base, 9, p.night());
        double kx = 171 + side * 104;
        double ky = f.at(0.5);
        c.shape(polygon(kx, ky - 26, kx + 18, ky, kx, ky + 30, kx - 18, ky), p.glow());
        c.shape(polygon(kx, ky - 26, kx + 18, ky, kx, ky), p.paper());
        c.stroke(
                new Pen().at(kx, ky + 30).curve(kx - 24, ky + 60, kx + 20, ky + 84, kx - side * 40, base),
                p.paper(),
                1);
    }
}
