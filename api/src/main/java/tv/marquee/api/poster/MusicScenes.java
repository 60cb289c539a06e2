package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Films that sing: keys, records and footlights. */
final class MusicScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, MusicScenes::keys),
            Scene.titleBelow(Ink.PAPER, MusicScenes::record),
            Scene.titleAbove(Ink.PAPER, MusicScenes::topHat));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private MusicScenes() {}

    /** A keyboard bent into a fan around the foot of the picture. */
    private static void keys(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid()));
        double y = f.bottom() + 30;
        double out = f.height() * 0.98;
        c.disc(171, y, out + 26, p.night());
        c.faint(0.9);
        c.ring(171, y, out + 12, p.glow(), 3);
        c.end();
        int white = 14;
        double step = Math.PI / white;
        for (int i = 0; i < white; i++) {
            c.shape(
                    wedge(y, 70, out, Math.PI + i * step + 0.008, Math.PI + (i + 1) * step - 0.008),
                    i % 7 == d.roll(7) ? p.glow() : p.paper());
        }
        for (int i = 0; i < white; i++) {
            if (i % 7 != 2 && i % 7 != 6) {
                c.shape(
                        wedge(y, out * 0.52, out + 3, Math.PI + (i + 0.7) * step, Math.PI + (i + 1.3) * step),
                        p.night());
            }
        }
        c.disc(171, y, 76, p.night());
        c.rect(0, f.bottom() - 6, W, H, p.night());
    }

    private static Pen wedge(double y, double in, double out, double from, double to) {
        return new Pen()
                .at(171 + in * Math.cos(from), y + in * Math.sin(from))
                .to(171 + out * Math.cos(from), y + out * Math.sin(from))
                .to(171 + out * Math.cos(to), y + out * Math.sin(to))
                .to(171 + in * Math.cos(to), y + in * Math.sin(to))
                .close();
    }

    private static void record(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        double x = 171 + d.side() * 40;
        double y = f.at(0.46);
        double r = f.height() * 0.5;
        c.faint(0.5);
        Motifs.rays(c, x, y, 460, 18, d.between(0, 1), p.mid());
        c.end();
        c.disc(x, y, r, p.night());
        c.faint(0.5);
        for (int i = 0; i < 6; i++) {
            c.ring(x, y, r * (0.46 + i * 0.09), p.mid(), 1);
        }
        c.end();
        c.faint(0.22);
        c.shape(wedgeAt(x, y, r * 0.98, -0.9, -0.5), p.paper());
        c.shape(wedgeAt(x, y, r * 0.98, 2.24, 2.64), p.paper());
        c.end();
        c.disc(x, y, r * 0.36, p.glow());
        c.ring(x, y, r * 0.27, p.night(), 1.5);
        c.disc(x, y, 5, p.night());
        double ax = x > 171 ? 34 : W - 34;
        c.disc(ax, 40, 17, p.paper());
        c.stroke(new Pen().at(ax, 40).to(ax, y).to(x + (ax - x) * 0.52, y + r * 0.34), p.paper(), 6);
        c.disc(ax, 40, 7, p.night());
        c.rect(0, f.bottom() + 2, W, H, p.night());
    }

    private static Pen wedgeAt(double x, double y, double r, double from, double to) {
        return new Pen()
                .at(x, y)
                .to(x + r * Math.cos(from), y + r * Math.sin(from))
                .arc(r, 1, x + r * Math.cos(to), y + r * Math.sin(to))
                .close();
    }

    private static void topHat(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        double floor = f.at(0.82);
        for (int i = 0; i < 5; i++) {
            double x = 34 + i * 68.5;
            c.shape(
                    polygon(
                            x - 4,
                            H,
                            x + 4,
                            H,
                            x + d.between(-60, 60) + 44,
                            f.top() - 20,
                            x + d.between(-60, 60) - 44,
                            f.top() - 20),
                    c.downward(p.glow() + "/0", p.glow() + "/.55"));
        }
        c.oval(171, floor + 4, 140, 17, p.mid());
        double y = floor - 4;
        c.shape(
                new Pen()
                        .at(106, y - 20)
                        .bend(112, y - 90, 100, y - 156)
                        .bend(171, y - 172, 242, y - 156)
                        .bend(230, y - 90, 236, y - 20)
                        .close(),
                p.night());
        c.oval(171, y - 157, 71, 11, p.mid());
        c.shape(
                new Pen()
                        .at(107, y - 52)
                        .bend(171, y - 40, 235, y - 52)
                        .to(236, y - 20)
                        .to(106, y - 20)
                        .close(),
                p.glow());
        c.shape(
                new Pen()
                        .at(66, y - 32)
                        .bend(84, y - 22, 106, y - 24)
                        .bend(171, y - 12, 236, y - 24)
                        .bend(258, y - 22, 276, y - 32)
                        .bend(262, y + 4, 171, y + 4)
                        .bend(80, y + 4, 66, y - 32),
                p.night());
        c.stroke(new Pen().at(48, floor + 22).to(292, floor - 88), p.paper(), 7);
        c.stroke(new Pen().at(278, floor - 81.7).to(292, floor - 88), p.glow(), 9);
        for (int i = 0; i < 7; i++) {
            c.shape(new Pen().at(i * 57 - 22, H).arc(22, 1, i * 57 + 22, H).close(), p.glow());
        }
    }
}
