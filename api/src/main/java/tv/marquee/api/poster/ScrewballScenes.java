package tv.marquee.api.poster;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** Comedies of talk, weather and motor cars. */
final class ScrewballScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.NIGHT, ScrewballScenes::telephone),
            Scene.titleAbove(Ink.NIGHT, ScrewballScenes::umbrella),
            Scene.titleBelow(Ink.PAPER, ScrewballScenes::motorCar));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;
    private static final String PHONE = "M-60 0Q-58-22-18-26L-11-118H11L18-26Q58-22 60 0zM-8-116H8V-150H-8z"
            + "M-46-168Q-12-164 2-150L16-164Q-8-186-32-204Q-48-192-46-168z";
    private static final String RECEIVER =
            "M-10-30H10L7 26H-7zM-17-30Q-20-44-14-54H14Q20-44 17-30zM-13 26H13Q18 34 15 44H-15" + "Q-18 34-13 26z";
    private static final String CAR_BODY = "M-92-16V-34H-72Q-70-62-60-62H-8L4-36H58Q82-34 86-16zM-70-98H14V-92H-70z"
            + "M-66-94H-62V-60H-66zM4-94H8L0-38H-4zM86-30H96V-14H86z";

    private ScrewballScenes() {}

    private static void telephone(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        double side = d.side();
        double scale = f.height() / 270;
        double x = 171 + side * 22;
        double y = f.at(0.93);
        c.disc(171, f.at(0.55), f.height() * 0.4, p.glow());
        for (int i = 0; i < 3; i++) {
            c.faint(0.9 - i * 0.25);
            c.ring(x - side * 42 * scale, y - 186 * scale, (34 + i * 24) * scale, p.paper(), 5);
            c.end();
        }
        Pen cord = new Pen().at(x + side * 66 * scale, y - 82 * scale);
        for (int i = 0; i < 9; i++) {
            double cx = x + side * (70 + i * 11) * scale;
            double cy = y - (70 - i * 9) * scale;
            cord.arc(9 * scale, i % 2, cx, cy);
        }
        c.stroke(cord.bend(x + side * 190 * scale, y + 4, x + side * 40 * scale, y - 4), p.mid(), 4);
        c.figure(PHONE, x, y, scale, side, p.night());
        c.oval(x - side * 40 * scale, y - 187 * scale, 11 * scale, 18 * scale, p.mid());
        c.stroke(new Pen().at(x, y - 112 * scale).to(x + side * 58 * scale, y - 118 * scale), p.night(), 6);
        c.turned(side * -8, x + side * 58 * scale, y - 120 * scale);
        c.figure(RECEIVER, x + side * 60 * scale, y - 118 * scale, scale, side, p.mid());
        c.end();
        c.rect(40, y, W - 80, 5, p.night());
    }

    private static void umbrella(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(p.deep());
        StringBuilder drops = new StringBuilder();
        for (int i = 0; i < 46; i++) {
            double x = d.between(0, W);
            double y = d.between(f.top() - 10, f.at(0.8));
            drops.append(new Pen().at(x, y).to(x - 5, y + 16));
        }
        c.stroke(drops, p.paper(), 2.5);
        double foot = f.at(0.93);
        double scale = f.height() / 300;
        c.oval(171, foot + 4, 130, 18, p.glow());
        c.oval(171, foot + 4, 96, 11, p.mid());
        c.group("transform=\"translate(171 %s) rotate(%s) scale(%.2f)\""
                .formatted(Pen.number(foot), Pen.number(d.side() * d.between(2, 6)), scale));
        c.stroke("M0-210V-90", p.night(), 6);
        c.shape("M-30-100H30L24 0H4L0-70-4 0H-24z", p.night());
        c.shape("M-4 4H-46Q-48-12-26-14L-4-16zM4 4H46Q48-12 26-14L4-16z", p.mid());
        c.shape(
                "M-124-112A124 124 0 0 1 124-112Q93-130 62-112Q31-130 0-112Q-31-130-62-112Q-93-130-124-112z",
                p.paper());
        c.shape(
                "M0-236C-34-220-62-170-62-112Q-31-130 0-112zM0-236C90-220 124-160 124-112Q93-130 62-112C62-170 34-220"
                        + " 0-236z",
                p.mid());
        c.stroke("M0-236V-254", p.night(), 5);
        c.end();
    }

    private static void motorCar(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.glow()));
        double side = d.side();
        double road = f.at(0.84);
        c.disc(171 - side * 70, f.at(0.34), f.height() * 0.2, p.paper());
        Motifs.hills(c, d, f.at(0.62), 22, p.mid());
        Motifs.hills(c, d, road + 8, 8, p.night());
        double x = 171 + side * 26;
        double scale = f.height() / 250;
        for (int i = 0; i < 4; i++) {
            double r = (12 + i * 7) * scale;
            c.disc(
                    x - side * (104 + i * 27) * scale,
                    road - r * 0.5 - d.between(0, 14),
                    r,
                    i % 2 == 0 ? p.paper() : p.glow());
        }
        c.turned(-side * d.between(5, 10), x, road);
        c.figure(CAR_BODY, x, road - 12, scale, side, p.night());
        c.disc(x - side * 28 * scale, road - 12 - 74 * scale, 11 * scale, p.paper());
        c.figure(
                "M-14-6A14 14 0 0 1 14-6H22V-2H-14z",
                x - side * 28 * scale,
                road - 14 - 74 * scale,
                scale,
                side,
                p.mid());
        c.disc(x + side * 92 * scale, road - 12 - 24 * scale, 6 * scale, p.glow());
        for (int wheel = -1; wheel <= 1; wheel += 2) {
            double wx = x + wheel * 56 * scale;
            c.disc(wx, road - 14 * scale, 25 * scale, p.night());
            c.ring(wx, road - 14 * scale, 18 * scale, p.paper(), 3);
            for (int i = 0; i < 4; i++) {
                c.turned(i * 45, wx, road - 14 * scale);
                c.rect(wx - 17 * scale, road - 15 * scale, 34 * scale, 2, p.paper());
                c.end();
            }
        }
        c.end();
        c.turned(side * -24, x - side * 70, f.at(0.2));
        c.figure(
                "M-22 0Q-20-28 0-28Q20-28 22 0zM-36 0H36V5H-36z",
                x - side * 64 * scale,
                f.at(0.22),
                scale,
                1,
                p.night());
        c.end();
        c.rect(0, f.bottom(), W, H, p.night());
    }
}
