package tv.marquee.analytics;

import java.io.PrintStream;
import java.util.function.Consumer;

/** Tells on standard output what begins, one line a step: {@code progress 3/7 counting transitions}. */
final class Progress implements Consumer<String> {

    private final PrintStream out;
    private final int steps;
    private int step;

    Progress(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    @Override
    public void accept(String beginning) {
        step++;
        out.println("progress " + step + "/" + steps + " " + beginning);
    }

    /** Something worth knowing that is no step. */
    void note(String text) {
        out.println("note " + text);
    }
}
