package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Science fiction among the stars, as it was imagined before anyone had been there. */
final class SpaceScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, SpaceScenes::ringedPlanet), Scene.titleAbove(Ink.PAPER, SpaceScenes::rocket));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private SpaceScenes() {}

    private static void ringedPlanet(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        Motifs.stars(c, d, 60, 6, f.bottom(), p.paper());
        double y = f.at(0.5);
        double r = f.height() * 0.28;
        c.turned(d.side() * d.between(12, 22), 171, y);
        ringHalf(c, y, r, 1, p);
        c.disc(171, y, r, c.downward(p.glow(), p.mid(), p.deep()));
        c.clip(disc(171, y, r));
        c.faint(0.35);
        for (int i = 0; i < 5; i++) {
            c.oval(171, y - r * 0.8 + i * r * 0.4, r * 1.1, d.between(4, 13), i % 2 == 0 ? p.night() : p.paper());
        }
        c.end();
        c.end();
        c.faint(0.55);
        c.shape(
                new Pen()
                        .at(171, y - r)
                        .arc(r, 1, 171, y + r)
                        .arc(r * 1.2, 0, 171, y - r)
                        .close(),
                p.night());
        c.end();
        ringHalf(c, y, r, 0, p);
        c.end();
        Motifs.moon(c, d.between(44, 70), f.at(0.16), 11, p.paper());
        c.disc(d.between(276, 300), f.at(0.88), 18, p.mid());
    }

    private static Pen disc(double x, double y, double r) {
        return new Pen().at(x - r, y).arc(r, 1, x + r, y).arc(r, 1, x - r, y).close();
    }

    /** The half of the ring behind the planet (1) or before it (0). */
    private static void ringHalf(Canvas c, double y, double r, int sweep, Palette p) {
        String[] colours = {p.glow(), p.paper(), p.mid()};
        for (int i = 0; i < 3; i++) {
            double rx = r * (1.42 + i * 0.17);
            String path = "M%s %sA%s %s 0 0 %d %s %s"
                    .formatted(
                            Pen.number(171 - rx),
                            Pen.number(y),
                            Pen.number(rx),
                            Pen.number(rx * 0.25),
                            sweep,
                            Pen.number(171 + rx),
                            Pen.number(y));
            c.stroke(path, colours[i], i == 1 ? 3 : 8);
        }
    }

    private static void rocket(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep(), p.mid()));
        Motifs.stars(c, d, 46, f.top(), f.at(0.7), p.paper());
        double side = d.side();
        double mx = 171 + side * 66;
        double my = f.at(0.3);
        double r = f.height() * 0.21;
        Motifs.moon(c, mx, my, r, p.glow());
        c.faint(0.3);
        c.disc(mx - r * 0.3, my - r * 0.2, r * 0.22, p.mid());
        c.disc(mx + r * 0.34, my + r * 0.28, r * 0.3, p.mid());
        c.disc(mx + r * 0.3, my - r * 0.46, r * 0.13, p.mid());
        c.end();
        double x = 171 - side * 34;
        double y = f.at(0.46);
        c.shape(
                new Pen()
                        .at(x - 8, y + 56)
                        .curve(x - 8, H - 90, x - side * 30, H - 40, x - side * 70, H)
                        .to(x - side * 10, H)
                        .curve(x + 10, H - 50, x + 9, H - 100, x + 9, y + 56)
                        .close(),
                c.downward(p.paper(), p.glow(), p.glow() + "/0"));
        c.turned(side * 14, x, y);
        c.shape(polygon(x - 17, y + 26, x - 38, y + 66, x - 12, y + 54), p.glow());
        c.shape(polygon(x + 17, y + 26, x + 38, y + 66, x + 12, y + 54), p.glow());
        c.shape(
                new Pen()
                        .at(x, y - 76)
                        .curve(x + 24, y - 44, x + 26, y + 12, x + 13, y + 58)
                        .to(x - 13, y + 58)
                        .curve(x - 26, y + 12, x - 24, y - 44, x, y - 76),
                p.paper());
        c.shape(
                new Pen()
                        .at(x, y - 76)
                        .bend(x + 12, y - 62, x + 17, y - 44)
                        .to(x - 17, y - 44)
                        .bend(x - 12, y - 62, x, y - 76),
                p.glow());
        c.disc(x, y - 14, 11, p.night());
        c.disc(x, y - 14, 7, p.mid());
        c.rect(x - 2, y + 22, 4, 44, p.glow());
        c.end();
        for (int i = 0; i < 7; i++) {
            c.disc(i * 58 - 4 + d.between(-10, 10), H + 4, d.between(28, 52), i % 2 == 0 ? p.night() : p.deep());
        }
    }
}
