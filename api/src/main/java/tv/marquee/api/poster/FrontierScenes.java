package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Westerns: a low sun, a long way and someone on it. */
final class FrontierScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, FrontierScenes::mesas),
            Scene.titleAbove(Ink.PAPER, FrontierScenes::railway),
            Scene.titleAbove(Ink.NIGHT, FrontierScenes::wagons));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private FrontierScenes() {}

    private static void mesas(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.glow(), p.mid()));
        double x = 171 + d.between(-40, 40);
        double y = f.at(0.5);
        double r = f.height() * 0.33;
        c.disc(x, y, r, p.paper());
        c.clip(new Pen().at(x - r, y).arc(r, 1, x + r, y).arc(r, 1, x - r, y));
        for (int i = 0; i < 4; i++) {
            c.rect(x - r, y + r * (0.28 + i * 0.17), 2 * r, 2 + i * 2.2, p.mid());
        }
        c.end();
        double base = f.at(0.8);
        mesa(c, d, x + d.side() * 110, base, 120, f.height() * 0.36, p.mid());
        mesa(c, d, x - d.side() * 96, base, 90, f.height() * 0.26, p.deep());
        Motifs.hills(c, d, base, 5, p.deep());
        Motifs.hills(c, d, f.at(0.97), 8, p.night());
        c.figure(Figures.RIDER, x, f.at(0.985), f.height() * 0.003, d.side(), p.night());
        c.figure(Figures.CACTUS, x > 171 ? 46 : 296, f.bottom() + 4, f.height() * 0.0034, d.side(), p.night());
    }

    private static void mesa(Canvas c, Dice d, double x, double base, double width, double height, String paint) {
        double t = width * d.between(0.3, 0.38);
        c.shape(
                polygon(
                        x - width * 0.8,
                        base + 8,
                        x - t - 8,
                        base - height * 0.42,
                        x - t,
                        base - height,
                        x + t,
                        base - height,
                        x + t + 6,
                        base - height * 0.44,
                        x + width * 0.8,
                        base + 8),
                paint);
    }

    /** Rails to the vanishing point, and what comes along them. */
    private static void railway(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid()));
        double horizon = f.at(0.42);
        double x = 171 + d.between(-24, 24);
        c.disc(x, horizon, f.height() * 0.34, p.glow());
        Motifs.hills(c, d, horizon - 8, 12, p.deep());
        c.rect(0, horizon, W, H, p.night());
        c.shape(polygon(x - 4, horizon, x + 4, horizon, x + 170, H, x - 170, H), p.deep());
        for (int i = 0; i < 11; i++) {
            double t = Math.pow((i + 1) / 11.0, 2.2);
            double y = horizon + t * (H - horizon);
            double half = 5 + t * 150;
            c.rect(x - half, y - 2 - t * 12, 2 * half, 2 + t * 11, p.night());
        }
        for (int side = -1; side <= 1; side += 2) {
            c.shape(
                    polygon(x + side * 2.5, horizon, x + side * 4, horizon, x + side * 112, H, x + side * 96, H),
                    p.glow());
        }
        for (int i = 0; i < 4; i++) {
            double t = Math.pow((i + 1) / 4.0, 1.7);
            double px = x - (18 + t * 150);
            double top = horizon - 20 - t * f.height() * 0.32;
            c.rect(px - t * 3, top, 1 + t * 5, horizon + t * 60 - top, p.night());
            c.rect(px - 6 - t * 18, top + 5 + t * 8, 12 + t * 38, 1 + t * 4, p.night());
        }
        double s = f.height() / 300;
        double y = horizon + 66 * s;
        c.faint(0.85);
        for (int i = 0; i < 5; i++) {
            c.disc(x + (8 + i * 26) * s, horizon - (70 + i * 7) * s, (12 + i * 5) * s, p.paper());
        }
        c.end();
        c.shape(
                polygon(
                        x - 10 * s,
                        y - 92 * s,
                        x - 15 * s,
                        y - 128 * s,
                        x + 15 * s,
                        y - 128 * s,
                        x + 10 * s,
                        y - 92 * s),
                p.night());
        c.disc(x, y - 58 * s, 42 * s, p.night());
        c.ring(x, y - 58 * s, 33 * s, p.mid(), 3);
        c.disc(x, y - 66 * s, 12 * s, p.paper());
        c.rect(x - 46 * s, y - 36 * s, 92 * s, 22 * s, p.night());
        c.shape(
                polygon(x - 46 * s, y - 16 * s, x + 46 * s, y - 16 * s, x + 62 * s, y + 16 * s, x - 62 * s, y + 16 * s),
                p.night());
        for (int i = -3; i <= 3; i++) {
            c.stroke(new Pen().at(x + i * 9 * s, y - 14 * s).to(x + i * 17 * s, y + 14 * s), p.mid(), 2);
        }
    }

    private static void wagons(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.paper(), p.glow(), p.mid()));
        double x = 171 + d.side() * 80;
        c.disc(x, f.at(0.24), f.height() * 0.16, p.mid());
        Motifs.hills(c, d, f.at(0.38), 24, p.mid());
        Motifs.hills(c, d, f.at(0.52), 16, p.deep());
        double ridge = f.at(0.76);
        c.shape(
                new Pen()
                        .at(0, ridge + 26)
                        .bend(171, ridge - 26, W, ridge + 26)
                        .to(W, H)
                        .to(0, H)
                        .close(),
                p.night());
        String wagon = c.symbol(() -> wagon(c, p));
        for (int i = 0; i < 3; i++) {
            double wx = 61 + i * 110;
            c.copy(wagon, wx, ridge + 0.00089 * Math.pow(wx - 171, 2) + 2, 1.6);
        }
        Motifs.birds(c, d, 3, 342 - x, f.at(0.2), 40, p.night());
    }

    private static void wagon(Canvas c, Palette p) {
        c.shape("M-25-16C-32-50-14-46 0-45C14-46 32-50 25-16z", p.paper());
        c.stroke("M-13-18Q-15-34-12-45M0-18V-45M13-18Q15-34 12-45", p.deep(), 1);
        c.shape("M-27-18H27L23-8H-23z", p.night());
        c.ring(-15, -4, 9, p.night(), 3);
        c.ring(16, -4, 9, p.night(), 3);
        c.stroke("M25-12L42-8", p.night(), 2);
    }
}
