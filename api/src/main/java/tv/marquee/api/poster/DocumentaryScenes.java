package tv.marquee.api.poster;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Documentaries: the plain geometry of looking. */
final class DocumentaryScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.NIGHT, DocumentaryScenes::iris),
            Scene.titleAbove(Ink.NIGHT, DocumentaryScenes::contours),
            Scene.titleBelow(Ink.NIGHT, DocumentaryScenes::horizon));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private DocumentaryScenes() {}

    /** The blades of a lens. */
    private static void iris(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        double y = f.at(0.52);
        double r = Math.min(126, f.height() * 0.38);
        double in = r * d.between(0.24, 0.36);
        double turn = d.between(0, 1);
        c.disc(171, y, r + 12, p.night());
        int blades = 8;
        String[] colours = {p.mid(), p.glow()};
        for (int i = 0; i < blades; i++) {
            double a = turn + 2 * Math.PI * i / blades;
            double b = a + 2 * Math.PI / blades;
            double e = a + 1.25;
            double g = e + 2 * Math.PI / blades;
            c.shape(
                    new Pen()
                            .at(171 + in * Math.cos(a), y + in * Math.sin(a))
                            .to(171 + r * Math.cos(e), y + r * Math.sin(e))
                            .arc(r, 1, 171 + r * Math.cos(g), y + r * Math.sin(g))
                            .to(171 + in * Math.cos(b), y + in * Math.sin(b))
                            .close(),
                    colours[i % 2]);
            c.stroke(
                    new Pen()
                            .at(171 + in * Math.cos(a), y + in * Math.sin(a))
                            .to(171 + r * Math.cos(e), y + r * Math.sin(e)),
                    p.night(),
                    2.5);
        }
        c.ring(171, y, r + 24, p.night(), 1.5);
        for (int i = 0; i < 24; i++) {
            c.turned(i * 15, 171, y);
            c.rect(170, y - r - 34, 2, i % 6 == 0 ? 12 : 6, p.night());
            c.end();
        }
    }

    /** A mountain seen as a map sees it. */
    private static void contours(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        double cx = 171 + d.between(-30, 30);
        double cy = f.at(0.5);
        double[] turns = {d.between(0, 6), d.between(0, 6), d.between(0, 6)};
        String[] fills = {p.mid(), p.glow(), p.paper(), p.night()};
        int levels = 8;
        for (int level = 0; level < levels; level++) {
            double r = f.height() * (0.53 - level * 0.066);
            String line = ridge(cx - level * 3, cy + level * 4, r, turns);
            if (level % 2 == 1) {
                c.faint(level == 7 ? 1 : 0.85);
                c.shape(line, fills[level / 2]);
                c.end();
            } else {
                c.stroke(line, p.night(), 1.2);
            }
        }
        c.stroke(
                new Pen().at(0, f.at(0.98)).curve(80, f.at(0.7), cx + 90, f.at(0.9), cx - 14, cy + 26), p.night(), 2.5);
        c.disc(cx - 20, cy + 28, 5, p.paper());
    }

    /** A line of equal height: a circle with three slow waves in it. */
    private static String ridge(double cx, double cy, double r, double[] turns) {
        int points = 14;
        double[] xy = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double a = 2 * Math.PI * i / points;
            double wave = 0.15 * Math.sin(a + turns[0])
                    + 0.13 * Math.sin(2 * a + turns[1])
                    + 0.07 * Math.sin(3 * a + turns[2]);
            xy[2 * i] = cx + r * (1 + wave) * Math.cos(a);
            xy[2 * i + 1] = cy + r * (1 + wave) * 0.86 * Math.sin(a);
        }
        return Pen.loop(xy);
    }

    /** Land, water and sky in bands, with one disc. */
    private static void horizon(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        c.rect(26, 26, 290, f.bottom() - 26, p.paper());
        c.clip(Pen.polygon(26, 26, 316, 26, 316, f.bottom(), 26, f.bottom()));
        double x = 171 + d.side() * 58;
        double line = f.at(0.58);
        c.disc(x, line - 24, f.height() * 0.25, p.mid());
        String[] colours = {p.glow(), p.mid(), p.night(), p.glow(), p.night()};
        double y = line;
        for (int i = 0; i < 5; i++) {
            double h = f.height() * (0.05 + i * 0.022);
            double tilt = d.between(-14, 14);
            c.shape(Pen.polygon(0, y + tilt, W, y - tilt, W, H, 0, H), colours[i]);
            y += h;
        }
        c.faint(0.9);
        for (int i = 0; i < 5; i++) {
            c.rect(26, 44 + i * 22, 290, 1, p.night());
        }
        c.end();
        c.rect(171 - 0.5, 26, 1, f.bottom(), p.night());
        c.end();
        c.figure(Figures.STRANGER, x > 171 ? 96 : 246, line + 22, f.height() * 0.2 / 100, 1, p.night());
    }
}
