package tv.marquee.api.poster;

import static tv.marquee.api.poster.Pen.polygon;

import java.util.List;
import tv.marquee.api.poster.Scene.Frame;
import tv.marquee.api.poster.Scene.Ink;

/** War: searchlights, a field afterwards, and those who have to march. */
final class WarScenes {

    static final List<Scene> ALL = List.of(
            Scene.titleBelow(Ink.PAPER, WarScenes::searchlights),
            Scene.titleAbove(Ink.PAPER, WarScenes::poppies),
            Scene.titleAbove(Ink.PAPER, WarScenes::ranks));

    private static final int W = Canvas.WIDTH;
    private static final int H = Canvas.HEIGHT;

    private static final String RED = "#c8392b";

    private WarScenes() {}

    private static void searchlights(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep(), p.mid()));
        Motifs.stars(c, d, 24, 6, f.at(0.5), p.paper());
        double ground = f.at(0.9);
        double[] feet = {40, 150, 214, 316};
        double[] aims = {
            150 + d.between(-20, 40), 40 + d.between(-20, 30), 300 + d.between(-30, 20), 190 + d.between(-30, 40)
        };
        for (int i = 0; i < 4; i++) {
            c.shape(
                    polygon(feet[i] - 3, ground, feet[i] + 3, ground, aims[i] + 30, -10, aims[i] - 30, -10),
                    c.downward(p.glow() + "/.2", p.glow() + "/.75"));
        }
        for (int i = 0; i < 3; i++) {
            c.figure(
                    Figures.BOMBER, 120 + i * 54 + d.between(-6, 6), f.at(0.2) + Math.abs(i - 1) * 30, 1, 1, p.night());
        }
        Pen ruins = new Pen().at(0, ground - 10);
        double x = 0;
        while (x < W) {
            double w = d.between(16, 30);
            double h = d.between(6, f.height() * 0.24);
            ruins.to(x, ground - h)
                    .to(x + w * 0.4, ground - h - d.between(-6, 14))
                    .to(x + w * 0.6, ground - h * 0.7)
                    .to(x + w, ground - h * 0.8);
            x += w;
        }
        c.shape(ruins.to(W, H).to(0, H).close(), p.night());
    }

    private static void poppies(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.deep(), p.mid(), p.glow()));
        double horizon = f.at(0.42);
        c.disc(171 + d.side() * 70, horizon - 6, f.height() * 0.15, p.paper());
        Motifs.hills(c, d, horizon, 5, p.deep());
        for (int i = 0; i < 4; i++) {
            double x = 20 + i * 100 + d.between(-10, 10);
            c.stroke(new Pen().at(x, horizon + 16).to(x + 4, horizon - 46), p.night(), 4);
        }
        StringBuilder wire = new StringBuilder();
        for (int row = 0; row < 3; row++) {
            double y = horizon - 40 + row * 17;
            wire.append(new Pen()
                    .at(0, y)
                    .bend(60, y + 9, 120, y + 1)
                    .bend(180, y + 10, 240, y)
                    .bend(290, y + 8, W, y + 2));
            for (int i = 0; i < 9; i++) {
                double x = 14 + i * 40 + row * 11;
                wire.append(new Pen()
                        .at(x - 4, y + 1)
                        .to(x + 4, y + 9)
                        .at(x + 4, y + 1)
                        .to(x - 4, y + 9));
            }
        }
        c.stroke(wire, p.night(), 1.4);
        c.rect(0, f.at(0.52), W, H, p.night());
        Motifs.hills(c, d, f.at(0.52), 6, p.night());
        String poppy = c.symbol(() -> {
            c.stroke(new Pen().at(0, 0).bend(5, 18, -3, 44), p.mid(), 1.6);
            c.oval(0, 0, 12, 9.5, RED);
            c.oval(0, 4, 12, 5, "#9c2a20");
            c.disc(0, 0, 3.2, p.night());
        });
        for (int row = 0; row < 4; row++) {
            int count = 7 - row;
            for (int i = 0; i < count; i++) {
                double x = (i + 0.5 + d.between(-0.28, 0.28)) * W / count;
                c.copy(poppy, x, f.at(0.56 + row * 0.12) + d.between(-8, 8), 0.6 + row * 0.45);
            }
        }
    }

    /** Helmets in ranks, each rank larger than the one behind it. */
    private static void ranks(Canvas c, Palette p, Frame f, Dice d) {
        c.fill(c.downward(p.night(), p.deep()));
        c.disc(171, f.at(0.3), f.height() * 0.36, c.outward(p.glow(), p.glow() + "/.6", p.glow() + "/0"));
        double lean = d.side() * d.between(14, 20);
        String[] colours = {p.mid(), p.deep(), p.mid(), p.night()};
        for (int row = 0; row < 4; row++) {
            String paint = colours[row];
            String steel = row == 3 ? p.night() : p.paper();
            String man = c.symbol(() -> soldier(c, lean, paint, steel));
            double scale = 0.5 + row * 0.27;
            double step = 58 * scale;
            for (int i = 0; i < (int) (W / step) + 2; i++) {
                c.copy(man, (i - 0.5 + (row % 2) * 0.5) * step, f.at(0.46 + row * 0.17), scale);
            }
        }
        c.rect(0, f.at(0.98), W, H, p.night());
    }

    private static void soldier(Canvas c, double lean, String paint, String steel) {
        c.stroke(new Pen().at(20, 40).to(20 + lean, -74), steel, 3);
        c.shape(Figures.SOLDIER, paint);
    }
}
