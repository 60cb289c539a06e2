package tv.marquee.api.poster;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Two of everything, and the light between them. */
final class RomanceScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, RomanceScenes::sunrise),
            Scene.titleBelow(Ink.PAPER, RomanceScenes::faces),
            Scene.titleAbove(Ink.PAPER, RomanceScenes::bloom),
            Scene.titleAbove(Ink.PAPER, RomanceScenes::balcony),
            Scene.titleBelow(Ink.PAPER, RomanceScenes::liner));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private RomanceScenes() {}

    /** Rays over the sea, as on the front of a picture palace. */
    private static void sunrise(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.mid());
        double sea = f.at(0.74);
        double x = 171 + d.between(-30, 30);
        Motifs.rays(c, x, sea, 520, 17, Math.PI / 34, p.deep());
        c.disc(x, sea, f.height() * 0.6, c.outward(p.glow(), p.glow() + "/.5", p.glow() + "/0"));
        c.disc(x, sea, f.height() * 0.27, p.paper());
        c.disc(x, sea, f.height() * 0.22, p.glow());
        c.rect(0, sea, W, H, c.downward(p.deep(), p.night()));
        for (int i = 0; i < 8; i++) {
            double half = f.height() * 0.25 - i * 9 + d.between(-7, 7);
            c.stroke(new Pen().at(x - half, sea + 5 + i * 9).to(x + half, sea + 5 + i * 9), p.glow(), 3);
        }
        Motifs.birds(c, d, 2, x + d.side() * 90, f.at(0.26), 24, p.night());
    }

    /** Two profiles; the light between them is a vase, or a flame. */
    private static void faces(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.glow(), p.paper(), p.mid()));
        double h = f.height();
        c.disc(171, f.at(0.4), h * 0.42, c.outward(p.paper(), p.paper() + "/0"));
        profile(c, 1, h, p.deep());
        profile(c, -1, h, p.night());
        c.rect(0, f.bottom() - 2, W, H, p.night());
        c.faint(0.5);
        Motifs.stars(c, d, 26, f.bottom() + 4, H, p.mid());
        c.end();
    }

    /** A face that looks to the middle, from the left (-1) or from the right (1). */
    private static void profile(Canvas c, int side, double h, String paint) {
        double[][] points = {
            {86, 0.1, 62, 0.2, 56, 0.28},
            {53, 0.34, 50, 0.36, 53, 0.4},
            {46, 0.47, 33, 0.515, 30, 0.535},
            {27, 0.556, 38, 0.566, 43, 0.57},
            {44, 0.6, 34, 0.605, 34, 0.625},
            {35, 0.645, 42, 0.645, 43, 0.65},
            {36, 0.665, 37, 0.69, 43, 0.695},
            {45, 0.715, 40, 0.74, 42, 0.765},
            {46, 0.81, 70, 0.82, 86, 0.83},
            {88, 0.9, 78, 0.96, 52, 1.02}
        };
        Pen pen = new Pen().at(171 + side * 171, 0).to(171 + side * 140, 0);
        for (double[] q : points) {
            pen.curve(171 + side * q[0], q[1] * h, 171 + side * q[2], q[3] * h, 171 + side * q[4], q[5] * h);
        }
        c.shape(pen.to(171 + side * 171, h * 1.02).close(), paint);
    }

    private static void bloom(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        double y = f.at(0.42);
        double r = f.height() * 0.37;
        double lean = d.side() * d.between(14, 30);
        c.disc(171, y, r * 1.5, c.outward(p.mid() + "/.55", p.mid() + "/0"));
        c.stroke(new Pen().at(171, y).curve(171 + lean, y + r, 171 - lean, H - 60, 171 + lean, H + 10), p.mid(), 7);
        for (int side = -1; side <= 1; side += 2) {
            double ly = f.at(0.84) + side * 12;
            c.shape(
                    new Pen()
                            .at(171, ly + 20)
                            .bend(171 + side * 30, ly - 40, 171 + side * 96, ly - 34)
                            .bend(171 + side * 74, ly + 24, 171, ly + 20),
                    p.mid());
        }
        String[] colours = {p.mid(), p.glow(), p.paper(), p.mid()};
        double[] lengths = {1, 0.78, 0.54, 0.3};
        int petals = 9 + d.roll(4);
        for (int layer = 0; layer < 4; layer++) {
            double length = r * lengths[layer];
            String paint = colours[layer];
            String petal = c.symbol(() -> petal(c, length, paint, p.deep()));
            for (int i = 0; i < petals; i++) {
                c.copyTurned(petal, 171, y, (i + layer * 0.5) * 360.0 / petals);
            }
        }
        c.disc(171, y, r * 0.1, p.glow());
    }

    private static void petal(Canvas c, double length, String paint, String vein) {
        double half = length * 0.3;
        c.shape(
                new Pen()
                        .at(0, 0)
                        .curve(-half * 1.5, -length * 0.5, -half, -length, 0, -length)
                        .curve(half, -length, half * 1.5, -length * 0.5, 0, 0),
                paint);
        c.stroke(new Pen().at(0, 0).to(0, -length * 0.8), vein, 0.8);
    }

    private static void balcony(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.night());
        double top = f.at(0.04);
        double rail = f.at(0.74);
        Pen arch = new Pen()
                .at(56, H)
                .to(56, top + 118)
                .arc(115, 1, 286, top + 118)
                .to(286, H)
                .close();
        c.shape(arch, c.downward(p.deep(), p.mid(), p.glow()));
        c.clip(arch);
        double x = 171 + d.side() * 48;
        Motifs.moon(c, x, f.at(0.3), 34, p.paper());
        Motifs.stars(c, d, 30, top + 10, f.at(0.4), p.paper());
        Motifs.hills(c, d, f.at(0.66), 12, p.deep());
        c.rect(0, f.at(0.72), W, H, p.night());
        c.end();
        c.stroke(arch, p.glow(), 2);
        c.figure(Figures.COUPLE, 171, f.at(0.86), f.height() * 0.0044, d.side(), p.night());
        c.rect(40, rail, 262, 9, p.glow());
        for (int i = 0; i < 9; i++) {
            double bx = 60 + i * 27.5;
            c.shape(
                    new Pen()
                            .at(bx - 4, rail + 9)
                            .bend(bx + 2, rail + 26, bx - 8, rail + 48)
                            .bend(bx - 6, rail + 60, bx - 3, H)
                            .to(bx + 3, H)
                            .bend(bx + 6, rail + 60, bx + 8, rail + 48)
                            .bend(bx - 2, rail + 26, bx + 4, rail + 9)
                            .close(),
                    p.glow());
        }
    }

    /** The bow of an ocean liner, from the water. */
    private static void liner(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid()));
        double sea = f.at(0.86);
        double scale = f.height() / 325;
        double x = 171 + d.side() * 14;
        c.disc(x, f.at(0.4), f.height() * 0.4, p.glow());
        c.figure("M-40-196L-30-262H30L40-196zM-46-190H46V-202H-46z", x, sea, scale, 1, p.deep());
        c.figure("M-36-224L-31-252H31L36-224z", x, sea, scale, 1, p.mid());
        c.figure("M-70-176H70L60-206H-60zM-84-160H84L78-182H-78z", x, sea, scale, 1, p.paper());
        c.figure("M0 0L-104-164Q-52-152 0-178z", x, sea, scale, 1, p.night());
        c.figure("M0 0L104-164Q52-152 0-178z", x, sea, scale, 1, p.mid());
        c.figure("M0 0L-23-36Q0-28 23-36z", x, sea, scale, 1, p.paper());
        c.stroke(new Pen().at(x, sea).to(x, sea - 178 * scale), p.paper(), 1.5);
        c.disc(x - 42 * scale, sea - 112 * scale, 4, p.glow());
        c.disc(x + 42 * scale, sea - 112 * scale, 4, p.glow());
        c.rect(0, sea, W, H, c.downward(p.deep(), p.night()));
        for (int side = -1; side <= 1; side += 2) {
            c.figure("M0 0Q30-16 74 6Q40 2 0 12z", x, sea, scale * 1.2, side, p.paper());
            c.figure("M0 0Q30-12 74 6Q40 4 0 12z", x + side * 46, sea + 15, scale * 1.3, side, p.mid());
        }
        Motifs.birds(c, d, 4, x + d.side() * 110, f.at(0.2), 36, p.night());
    }
}
