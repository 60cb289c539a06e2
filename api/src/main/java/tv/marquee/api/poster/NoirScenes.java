package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Crime, thrillers and mysteries: one light, and what it does not reach. */
final class NoirScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, NoirScenes::blinds),
            Scene.titleBelow(Ink.GLOW, NoirScenes::keyhole),
            Scene.titleAbove(Ink.PAPER, NoirScenes::streetlamp),
            Scene.titleBelow(Ink.PAPER, NoirScenes::spiral),
            Scene.titleAbove(Ink.PAPER, NoirScenes::headlights));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private NoirScenes() {}

    private static void blinds(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.night()));
        double slant = d.side() * d.between(16, 34);
        c.clip(Pen.polygon(0, 0, W, 0, W, f.bottom(), 0, f.bottom()));
        double step = f.height() / 10;
        for (int i = -1; i < 11; i++) {
            double y = i * step;
            c.shape(
                    polygon(
                            20,
                            y - slant,
                            W - 20,
                            y + slant,
                            W - 20,
                            y + slant + step * 0.52,
                            20,
                            y - slant + step * 0.52),
                    p.glow());
        }
        c.figure(Figures.BUST, 171, f.bottom(), f.height() / 125, 1, p.night());
        c.end();
        c.rect(0, f.bottom() - 1.5, W, H, p.night());
        c.faint(0.5);
        c.rect(20, 0, 3, f.bottom(), p.night());
        c.rect(W - 23, 0, 3, f.bottom(), p.night());
        c.end();
    }

    private static void keyhole(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.night()));
        double y = f.at(0.36);
        double r = f.height() * 0.215;
        double foot = f.at(0.95);
        c.disc(171, f.at(0.52), f.height() * 0.62, c.outward(p.mid(), p.mid() + "/0"));
        Pen hole = new Pen()
                .at(171 - r * 0.5, y + r * 0.86)
                .to(171 - r * 0.95, foot)
                .to(171 + r * 0.95, foot)
                .to(171 + r * 0.5, y + r * 0.86)
                .curve(171 + r * 1.7, y + r * 0.3, 171 + r * 1.1, y - r, 171, y - r)
                .curve(171 - r * 1.1, y - r, 171 - r * 1.7, y + r * 0.3, 171 - r * 0.5, y + r * 0.86)
                .close();
        c.shape(hole, c.downward(p.paper(), p.glow(), p.glow()));
        c.clip(hole);
        c.shape(polygon(171, foot - 34, 171 + d.side() * 90, foot, 171, foot), p.mid());
        c.figure(Figures.STRANGER, 171, foot - 10, f.height() * 0.4 / 100, 1, p.night());
        c.end();
        c.stroke(hole, p.night(), 6);
    }

    private static void streetlamp(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        double side = d.side();
        double ground = f.at(0.87);
        Motifs.skyline(c, d, ground, f.height() * 0.6, p.mid(), p.deep());
        double x = 171 + side * 80;
        double head = f.at(0.2);
        c.rect(0, ground, W, H - ground, p.night());
        c.shape(
                polygon(x - 8, head + 12, x + 8, head + 12, x + 86, ground + 26, x - 110, ground + 26),
                c.downward(p.glow() + "/.95", p.glow() + "/.18"));
        c.oval(x - 12, ground + 26, 98, 15, p.glow());
        c.rect(x - 2.5, head + 6, 5, ground - head + 22, p.night());
        c.shape(polygon(x - 17, head + 14, x - 9, head, x + 9, head, x + 17, head + 14), p.night());
        c.disc(x, head + 15, 7, p.paper());
        double mx = x - 46;
        c.shape(
                polygon(mx - 5, ground + 27, mx + 6, ground + 27, mx - side * 30, H, mx - side * 30 - 44, H),
                p.night());
        c.figure(Figures.STRANGER, mx, ground + 29, f.height() * 0.32 / 100, 1, p.night());
        StringBuilder rain = new StringBuilder();
        for (int i = 0; i < 34; i++) {
            double rx = d.between(0, W);
            double ry = d.between(f.top(), ground);
            rain.append(new Pen().at(rx, ry).to(rx - 3, ry + 14));
        }
        c.faint(0.4);
        c.stroke(rain, p.paper(), 1);
        c.end();
    }

    private static void spiral(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.night());
        double y = f.at(0.5);
        c.disc(171, y, 330, c.outward(p.mid(), p.deep(), p.night()));
        double turn = d.between(0, 6);
        int bends = 15;
        for (int arm = 0; arm < 3; arm++) {
            double[] outline = new double[4 * bends];
            for (int i = 0; i < 2 * bends; i++) {
                boolean outward = i < bends;
                double t = (outward ? i : 2 * bends - 1 - i) * 1.55;
                double angle = turn + arm * 2.094 + t * 0.3 + (outward ? 0 : 0.66);
                double r = 14 * Math.exp(t * 0.155);
                outline[2 * i] = 171 + r * Math.cos(angle);
                outline[2 * i + 1] = y + r * Math.sin(angle);
            }
            c.shape(Pen.loop(outline), p.glow());
        }
        c.rect(0, f.bottom(), W, H - f.bottom(), p.night());
        c.shape(polygon(0, f.bottom() - 46, W, f.bottom() - 14, W, f.bottom() + 1, 0, f.bottom() + 1), p.night());
        c.disc(171, y, f.height() * 0.2, p.night());
        c.figure(Figures.STRANGER, 171, y + f.height() * 0.17, f.height() * 0.33 / 100, 1, p.paper());
    }

    /** A car on a night road, and someone beside it. */
    private static void headlights(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        double side = d.side();
        double horizon = f.at(0.4);
        Motifs.stars(c, d, 26, f.top(), horizon - 20, p.paper());
        Motifs.hills(c, d, horizon, 16, p.mid());
        c.rect(0, horizon + 12, W, H, p.night());
        double x = 171 - side * 34;
        double y = horizon + 22;
        c.shape(polygon(x - 60, y + 10, x + 60, y + 10, x + 210, H, x - 210, H), p.deep());
        for (int lamp = -1; lamp <= 1; lamp += 2) {
            double lx = x + lamp * 40;
            c.shape(
                    polygon(lx - 8, y, lx + 8, y, lx + lamp * 50 + 70, H, lx + lamp * 50 - 70, H),
                    c.downward(p.glow() + "/.9", p.glow() + "/.25"));
        }
        for (int i = 0; i < 3; i++) {
            double t = 0.3 + i * 0.26;
            double my = y + t * (H - y);
            c.shape(
                    polygon(
                            x - 3 - t * 4,
                            my,
                            x + 3 + t * 4,
                            my,
                            x + 5 + t * 8,
                            my + 34 * t,
                            x - 5 - t * 8,
                            my + 34 * t),
                    p.paper());
        }
        c.figure("M-66 26V-14Q-62-26-48-28L-36-58H36L48-28Q62-26 66-14V26z", x, y, 1, 1, p.night());
        c.figure("M-30-32L-22-50H22L30-32z", x, y, 1, 1, p.mid());
        for (int lamp = -1; lamp <= 1; lamp += 2) {
            c.disc(x + lamp * 42, y, 34, c.outward(p.glow() + "/.8", p.glow() + "/0"));
            c.disc(x + lamp * 42, y, 11, p.paper());
        }
        c.figure(Figures.STRANGER, 171 + side * 128, f.at(0.72), f.height() * 0.0036, 1, p.mid());
    }
}
