package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Night, and something in it. */
final class HorrorScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, HorrorScenes::castle),
            Scene.titleAbove(Ink.PAPER, HorrorScenes::hand),
            Scene.titleBelow(Ink.GLOW, HorrorScenes::eye),
            Scene.titleAbove(Ink.PAPER, HorrorScenes::churchyard));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private HorrorScenes() {}

    private static void castle(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid(), p.night()));
        double x = d.between(120, 222);
        Motifs.moon(c, x, f.at(0.44), f.height() * 0.3, p.glow());
        c.faint(0.5);
        Motifs.cloud(c, x - 110, f.at(0.36), 190, p.deep());
        Motifs.cloud(c, x + 120, f.at(0.58), 210, p.deep());
        c.end();
        Motifs.birds(c, d, 6, x, f.at(0.3), 90, p.night());
        double b = f.at(0.82);
        c.shape(
                new Pen()
                        .at(0, H)
                        .to(0, b + 30)
                        .bend(70, b + 26, x - 74, b)
                        .to(x + 80, b)
                        .bend(W - 40, b + 20, W, b + 60)
                        .to(W, H)
                        .close(),
                p.night());
        tower(c, x - 46, b, 30, f.height() * 0.34, p.night());
        tower(c, x - 4, b, 38, f.height() * 0.5, p.night());
        tower(c, x + 40, b, 24, f.height() * 0.4, p.night());
        c.rect(x - 60, b - f.height() * 0.2, 118, f.height() * 0.22, p.night());
        for (int i = 0; i < 5; i++) {
            double wx = x - 48 + i * 22;
            c.shape(
                    new Pen()
                            .at(wx, b - 14)
                            .to(wx, b - 24)
                            .arc(3.5, 1, wx + 7, b - 24)
                            .to(wx + 7, b - 14)
                            .close(),
                    p.glow());
        }
        c.rect(x - 6, b - f.height() * 0.42, 5, 10, p.glow());
    }

    private static void tower(Canvas c, double x, double base, double width, double height, String paint) {
        double top = base - height;
        c.shape(
                polygon(
                        x - width / 2,
                        base,
                        x - width / 2,
                        top,
                        x - width * 0.64,
                        top,
                        x,
                        top - width * 1.7,
                        x + width * 0.64,
                        top,
                        x + width / 2,
                        top,
                        x + width / 2,
                        base),
                paint);
    }

    private static void hand(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.night());
        double left = d.between(40, 70);
        c.shape(polygon(left, f.at(0.12), W, f.at(0.02), W, H, 0, H), c.downward(p.glow(), p.mid(), p.deep()));
        double y = f.at(0.33);
        Pen claw = new Pen().at(W, y + 34).bend(276, y + 20, 216, y + 14);
        double[] tips = {86, y - 34, 40, y + 26, 44, y + 84, 84, y + 132};
        double[] roots = {196, y + 40, 190, y + 64, 194, y + 88, 208, y + 108};
        for (int i = 0; i < 4; i++) {
            double tx = tips[2 * i];
            double ty = tips[2 * i + 1];
            double rx = roots[2 * i];
            double ry = roots[2 * i + 1];
            claw.curve(rx - 30, ry - 34, tx + 70, ty - 22, tx, ty).curve(tx + 62, ty - 4, rx - 44, ry - 8, rx, ry);
        }
        claw.curve(214, y + 140, 196, y + 170, 160, y + 186).curve(218, y + 182, 262, y + 152, 276, y + 108);
        c.shape(claw.bend(310, y + 100, W, y + 104).close(), p.night());
        Pen stairs = new Pen().at(0, H);
        int steps = 7;
        for (int i = 0; i < steps; i++) {
            double sy = H - 20 - i * 21;
            stairs.to(i * 30, sy).to(i * 30 + 30, sy);
        }
        c.shape(stairs.to(steps * 30, H).close(), p.night());
    }

    private static void eye(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.night()));
        double y = f.at(0.54);
        double r = f.height() * 0.21;
        for (int i = 5; i > 0; i--) {
            c.faint(0.16);
            c.shape(almond(y, 132 + i * 17, r * (1.1 + i * 0.26)), p.mid());
            c.end();
        }
        c.shape(almond(y, 138, r * 1.22), p.paper());
        c.clip(almond(y, 138, r * 1.22));
        c.disc(171, y, r, p.mid());
        StringBuilder fibres = new StringBuilder();
        int count = 30;
        for (int i = 0; i < count; i++) {
            double a = 2 * Math.PI * i / count;
            double out = r * d.between(0.72, 0.97);
            fibres.append(new Pen()
                    .at(171 + r * 0.42 * Math.cos(a), y + r * 0.42 * Math.sin(a))
                    .to(171 + out * Math.cos(a), y + out * Math.sin(a)));
        }
        c.stroke(fibres, p.glow(), 2);
        c.disc(171, y, r * 0.44, p.night());
        c.disc(171 - r * 0.3, y - r * 0.34, r * 0.15, p.paper());
        c.end();
        c.stroke(almond(y, 138, r * 1.22), p.night(), 5);
        for (int i = -3; i <= 3; i++) {
            double lx = 171 + i * 36;
            double ly = y - r * (0.98 - Math.abs(i) * 0.2);
            c.stroke(new Pen().at(lx, ly).bend(lx + i * 5, ly - 18, lx + i * 12, ly - 34), p.night(), 4);
        }
    }

    private static Pen almond(double y, double half, double rise) {
        return new Pen()
                .at(171 - half, y)
                .bend(171, y - rise * 1.9, 171 + half, y)
                .bend(171, y + rise * 1.7, 171 - half, y);
    }

    private static void churchyard(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep(), p.mid()));
        double side = d.side();
        Motifs.moon(c, 171 + side * 62, f.at(0.3), f.height() * 0.17, p.glow());
        double ground = f.at(0.86);
        StringBuilder wood = new StringBuilder();
        branch(wood, d, 171 - side * 70, ground + 10, -Math.PI / 2 + side * 0.08, f.height() * 0.25, 6);
        c.stroke(wood, p.night(), 2.6);
        c.stroke(
                new Pen().at(171 - side * 70, ground + 20).to(171 - side * 69, ground - f.height() * 0.22),
                p.night(),
                9);
        Motifs.hills(c, d, ground, 9, p.night());
        for (int i = 0; i < 3; i++) {
            double x = 171 + side * (20 + i * 46);
            double h = d.between(34, 52);
            c.turned(d.between(-9, 9), x, ground);
            c.shape(
                    new Pen()
                            .at(x - 13, ground + 12)
                            .to(x - 13, ground - h + 13)
                            .arc(13, 1, x + 13, ground - h + 13)
                            .to(x + 13, ground + 12)
                            .close(),
                    p.night());
            c.end();
        }
        c.faint(0.22);
        c.oval(150, ground + 6, 220, 16, p.paper());
        c.end();
    }

    private static void branch(StringBuilder wood, Dice d, double x, double y, double angle, double length, int depth) {
        double ex = x + length * Math.cos(angle);
        double ey = y + length * Math.sin(angle);
        wood.append(new Pen().at(x, y).to(ex, ey));
        if (depth > 1) {
            branch(wood, d, ex, ey, angle - d.between(0.25, 0.75), length * d.between(0.6, 0.8), depth - 1);
            branch(wood, d, ex, ey, angle + d.between(0.25, 0.75), length * d.between(0.6, 0.8), depth - 1);
        }
    }
}
