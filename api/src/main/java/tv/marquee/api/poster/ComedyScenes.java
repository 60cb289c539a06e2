package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Slapstick: hats, canes, clocks and clowns. */
final class ComedyScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.NIGHT, ComedyScenes::bowler),
            Scene.titleBelow(Ink.PAPER, ComedyScenes::stage),
            Scene.titleAbove(Ink.NIGHT, ComedyScenes::clock),
            Scene.titleAbove(Ink.NIGHT, ComedyScenes::juggler));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;
    private static final String BROWS = "M-52-20Q-36-34-20-22M20-22Q36-34 52-20";
    private static final String MOUSTACHE =
            "M0 30C16 16 42 30 50 52C30 46 12 52 0 44C-12 52-30 46-50 52C-42 30-16 16 0 30z";
    private static final String HAT =
            "M-86-46C-86-175 86-175 86-46zM-128-62Q0-30 128-62Q120-36 90-32Q0-10-90-32Q-120-36" + "-128-62z";
    private static final String SHOE = "M0 0V-34H20Q22-20 44-18Q60-14 58 0z";

    private ComedyScenes() {}

    private static void bowler(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        double y = f.at(0.6);
        c.faint(0.55);
        Motifs.rays(c, 171, y, 480, 14, d.between(0, 1), p.glow());
        c.end();
        c.group("transform=\"translate(171 %s) rotate(%s) scale(%.2f)\""
                .formatted(Pen.number(y), Pen.number(d.side() * d.between(3, 8)), f.height() * 0.0029));
        c.disc(0, 0, 100, p.paper());
        c.oval(-56, 30, 20, 15, p.mid());
        c.oval(56, 30, 20, 15, p.mid());
        c.disc(-36, -4, 9, p.night());
        c.disc(36, -4, 9, p.night());
        c.stroke(BROWS, p.night(), 5);
        c.shape(MOUSTACHE, p.night());
        c.stroke("M-14 68Q0 76 14 68", p.mid(), 5);
        c.shape(HAT, p.night());
        c.stroke("M-84-62Q0-36 84-62", p.mid(), 9);
        c.end();
    }

    private static void stage(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.night());
        double floor = f.at(0.88);
        c.shape(
                polygon(171 + d.side() * 60, -20, 290, floor, 52, floor),
                c.downward(p.glow() + "/.9", p.glow() + "/.35"));
        c.oval(171, floor, 128, 20, p.glow());
        c.figure(SHOE, 165, floor + 4, 1, -1, p.night());
        c.figure(SHOE, 177, floor + 4, 1, 1, p.night());
        c.stroke(
                new Pen().at(212, floor - 2).to(240, floor - 96).bend(246, floor - 116, 258, floor - 104),
                p.night(),
                6);
        c.figure(HAT, 171, floor - 52, 0.4, 1, p.night());
        for (int side = -1; side <= 1; side += 2) {
            for (int fold = 0; fold < 4; fold++) {
                double x = 171 + side * (92 + fold * 26);
                c.shape(
                        new Pen()
                                .at(x, 0)
                                .curve(
                                        x + side * 6,
                                        floor * 0.4,
                                        x - side * 16,
                                        floor * 0.7,
                                        x + side * fold * 2,
                                        floor + 22)
                                .to(x + side * 34, floor + 22)
                                .to(x + side * 34, 0)
                                .close(),
                        fold % 2 == 0 ? p.mid() : p.deep());
            }
        }
        for (int i = 0; i < 6; i++) {
            c.shape(new Pen().at(i * 57, 26).arc(28.5, 0, i * 57 + 57, 26).close(), i % 2 == 0 ? p.deep() : p.mid());
            c.rect(i * 57, 0, 57, 26.5, i % 2 == 0 ? p.deep() : p.mid());
        }
        c.rect(0, floor + 22, W, H, p.night());
        for (int i = 0; i < 8; i++) {
            c.shape(
                    new Pen()
                            .at(7 + i * 43, floor + 24)
                            .arc(13, 1, 33 + i * 43, floor + 24)
                            .close(),
                    p.glow());
        }
    }

    private static void clock(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        Motifs.cloud(c, d.between(40, 80), f.at(0.3), 90, p.paper());
        Motifs.cloud(c, d.between(270, 310), f.at(0.62), 110, p.paper());
        c.rect(92, f.at(0.04), W - 184, H, p.glow());
        c.rect(82, f.at(0.02), W - 164, 12, p.mid());
        StringBuilder windows = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            double x = 106 + i % 4 * 36;
            double y = f.at(0.1) + i / 4 * 58;
            windows.append(polygon(x, y, x + 20, y, x + 20, y + 34, x, y + 34));
        }
        c.shape(windows, p.night());
        double y = f.at(0.46);
        c.disc(171, y, 82, p.mid());
        c.disc(171, y, 74, p.paper());
        String mark = c.symbol(() -> c.rect(-2, -68, 4, 11, p.night()));
        for (int i = 0; i < 12; i++) {
            c.copyTurned(mark, 171, y, i * 30);
        }
        c.group("transform=\"translate(171 %s)\"".formatted(Pen.number(y)));
        c.stroke("M0 0L-38 12", p.night(), 7);
        c.stroke("M0 0L78 19", p.night(), 5);
        c.disc(0, 0, 7, p.mid());
        c.stroke("M62 16L68 50L76 18", p.night(), 7);
        c.disc(69, 40, 10, p.paper());
        c.shape("M57 36A12 12 0 0 1 81 36z", p.mid());
        c.stroke("M69 54L70 82", p.night(), 17);
        c.stroke("M66 88L52 112L40 108M74 88L82 118L94 120", p.night(), 7);
        c.end();
    }

    private static void juggler(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        for (int i = 0; i < 9; i += 2) {
            c.rect(i * 38, f.at(0.78), 38, H, p.glow());
        }
        c.rect(0, f.at(0.78) - 8, W, 8, p.mid());
        String[] colours = {p.mid(), p.paper(), p.night(), p.glow()};
        int balls = 5 + d.roll(4);
        double foot = f.at(0.74);
        for (int i = 0; i < balls; i++) {
            double a = Math.PI * (0.06 + 0.88 * i / (balls - 1));
            double y = foot - 40 - f.height() * 0.52 * Math.sin(a);
            c.disc(171 - 128 * Math.cos(a), y, d.between(15, 23), colours[(i + d.roll(2)) % 4]);
        }
        c.group("transform=\"translate(171 %s)\"".formatted(Pen.number(foot)));
        c.stroke("M0-54C-51-20-79-34-109-62M0-54C51-20 79-34 109-62", p.night(), 13);
        c.disc(-111, -66, 10, p.paper());
        c.disc(111, -66, 10, p.paper());
        c.shape("M-37 140Q-41-60 0-64Q41-60 37 140z", p.night());
        c.disc(0, -84, 27, p.paper());
        c.disc(-9, -88, 3, p.night());
        c.disc(9, -88, 3, p.night());
        c.stroke("M-11-76Q0-66 11-76", p.night(), 3);
        c.disc(0, -81, 5, p.mid());
        c.shape("M-27-99H27L5-150z", p.mid());
        c.disc(5, -152, 8, p.glow());
        for (int i = 0; i < 3; i++) {
            c.disc(0, -30 + i * 26, 5, p.glow());
        }
        c.end();
    }
}
