package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** A person and a place larger than they are. */
final class DramaScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, DramaScenes::road),
            Scene.titleBelow(Ink.PAPER, DramaScenes::windows),
            Scene.titleAbove(Ink.PAPER, DramaScenes::doorway),
            Scene.titleAbove(Ink.NIGHT, DramaScenes::shore),
            Scene.titleAbove(Ink.PAPER, DramaScenes::stairs));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private DramaScenes() {}

    private static void road(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid(), p.glow()));
        double horizon = f.at(0.58);
        double x = 171 + d.side() * 46;
        c.disc(x, horizon - 34, f.height() * 0.2, p.paper());
        c.faint(0.6);
        Motifs.cloud(c, x - 90, horizon - 70, 150, p.glow());
        Motifs.cloud(c, x + 90, horizon - 110, 120, p.glow());
        c.end();
        Motifs.hills(c, d, horizon - 6, 10, p.mid());
        c.rect(0, horizon, W, H, c.downward(p.deep(), p.night()));
        c.shape(
                new Pen()
                        .at(x - 3, horizon)
                        .curve(x - 70, horizon + 40, x + 120, horizon + 50, 70, f.bottom() + 30)
                        .to(270, f.bottom() + 30)
                        .curve(x + 180, horizon + 40, x - 40, horizon + 40, x + 3, horizon)
                        .close(),
                p.glow());
        c.rect(0, f.bottom() + 4, W, H, p.night());
        Motifs.hills(c, d, f.bottom() + 2, 5, p.night());
        double side = -Math.signum(x - 171);
        for (int i = 0; i < 3; i++) {
            double s = 1 - i * 0.3;
            double tx = 171 + side * (122 - i * 34);
            double ty = f.bottom() - 4 - i * 26;
            c.rect(tx - 3 * s, ty - 60 * s, 6 * s, 62 * s, p.night());
            c.oval(tx, ty - 88 * s, 21 * s, 46 * s, p.night());
        }
        c.figure(Figures.STRANGER, 171, f.at(0.93), f.height() * 0.2 / 100, 1, p.night());
    }

    /** The front of a house by night: every window dark but one. */
    private static void windows(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.night());
        c.rect(0, 0, W, f.bottom(), c.downward(p.deep(), p.night()));
        int columns = 6;
        int rows = Math.max(4, (int) (f.height() / 54));
        double cell = f.height() / rows;
        int litColumn = 1 + d.roll(columns - 2);
        int litRow = 1 + d.roll(rows - 2);
        StringBuilder dark = new StringBuilder();
        StringBuilder dim = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = 23 + column * 51;
                double y = row * cell + 12;
                (d.roll(6) == 0 ? dim : dark).append(polygon(x, y, x + 38, y, x + 38, y + cell - 20, x, y + cell - 20));
            }
        }
        c.shape(dark, p.night());
        c.faint(0.6);
        c.shape(dim, p.mid());
        c.end();
        double x = 23 + litColumn * 51;
        double y = litRow * cell + 12;
        c.disc(x + 19, y + cell / 2, 120, c.outward(p.glow() + "/.5", p.glow() + "/0"));
        c.rect(x - 3, y - 3, 44, cell - 14, p.paper());
        c.rect(x, y, 38, cell - 20, p.glow());
        c.clip(polygon(x, y, x + 38, y, x + 38, y + cell - 20, x, y + cell - 20));
        c.disc(x + 19, y + cell * 0.34, 7, p.night());
        c.shape(
                new Pen()
                        .at(x + 4, y + cell)
                        .curve(x + 5, y + cell * 0.42, x + 33, y + cell * 0.42, x + 34, y + cell)
                        .close(),
                p.night());
        c.end();
        for (int row = 1; row < rows; row++) {
            c.rect(0, row * cell - 1, W, 2, p.night());
        }
        c.rect(0, f.bottom() + 6, W, 3, p.mid());
    }

    private static void doorway(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        c.rect(0, 0, W, H, c.downward(p.night() + "/.75", p.night() + "/0"));
        double floor = f.at(0.72);
        double x = 171 + d.side() * 34;
        double top = f.at(0.12);
        c.rect(0, floor, W, H, p.night());
        c.shape(
                polygon(x - 46, floor, x + 46, floor, x + 46 + d.side() * 70 + 60, H, x - 46 + d.side() * 20 - 60, H),
                c.downward(p.glow(), p.mid() + "/.6"));
        c.rect(x - 56, top - 10, 112, floor - top + 10, p.night());
        c.rect(x - 46, top, 92, floor - top, c.downward(p.paper(), p.glow()));
        c.shape(polygon(x + 46, top, x + 92, top - 22, x + 92, floor + 26, x + 46, floor), p.mid());
        c.disc(x + 82, (top + floor) / 2, 4, p.night());
        c.shape(polygon(x - 8, floor + 4, x + 12, floor + 4, x + 40, H, x - 44, H), p.night());
        c.figure(Figures.STRANGER, x + 2, floor + 6, (floor - top) * 0.76 / 100, 1, p.night());
    }

    private static void shore(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.paper(), p.glow()));
        double sea = f.at(0.44);
        double x = 171 + d.side() * 70;
        c.disc(x, sea - 8, f.height() * 0.16, p.paper());
        c.rect(0, sea, W, H, p.mid());
        for (int i = 0; i < 4; i++) {
            double y = sea + 12 + i * 24;
            Pen wave = new Pen().at(0, y);
            double swing = 7 + i * 2;
            for (int k = 0; k < 4; k++) {
                wave.bend(k * 85.5 + 43, y + (k % 2 == 0 ? -swing : swing), (k + 1) * 85.5, y);
            }
            c.faint(0.35 + i * 0.2);
            c.shape(wave.to(W, H).to(0, H).close(), i % 2 == 0 ? p.deep() : p.mid());
            c.end();
        }
        double sand = f.at(0.8);
        c.shape(
                new Pen()
                        .at(0, sand + 16)
                        .curve(90, sand - 18, 210, sand + 26, W, sand - 8)
                        .to(W, H)
                        .to(0, H)
                        .close(),
                p.night());
        double side = -Math.signum(x - 171);
        c.figure(Figures.STRANGER, 171 + side * 66, sand + 16, f.height() * 0.36 / 100, 1, p.night());
        Motifs.birds(c, d, 3, x - 40, f.at(0.22), 40, p.deep());
    }

    /** A long flight of stairs towards a light. */
    private static void stairs(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        int side = d.side();
        double lightX = 171 + side * 118;
        c.disc(lightX, f.at(0.24), f.height() * 0.62, c.outward(p.glow() + "/.9", p.mid() + "/.4", p.mid() + "/0"));
        c.disc(lightX, f.at(0.24), f.height() * 0.12, p.paper());
        int steps = 12;
        double rise = (H - f.at(0.4)) / steps;
        Pen wall = new Pen().at(171 - side * 175, H + rise);
        StringBuilder edges = new StringBuilder();
        for (int i = 0; i <= steps; i++) {
            double x = 171 + side * (-175 + i * 29);
            double y = H + rise - (i + 1) * rise;
            wall.to(x, y).to(x + side * 29, y);
            edges.append(new Pen().at(x, y).to(x + side * 29, y));
        }
        c.shape(wall.to(171 + side * 240, H + rise).close(), p.night());
        c.stroke(edges, p.glow(), 1.5);
        int on = 6 + d.roll(2);
        double x = 171 + side * (-175 + on * 29 + 14);
        double y = H + rise - (on + 1) * rise;
        c.figure(Figures.STRANGER, x, y + 1, f.height() * 0.0032, side, p.night());
    }
}
