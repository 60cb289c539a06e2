package tv.marquee.ops.house;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalInt;
import tv.marquee.api.tmdb.SyncProgress;

/** Shows how far a sync is: one line that is redrawn on a terminal, and a line for every hundred titles elsewhere. */
final class TerminalCount implements SyncProgress {

    private static final int PLAIN_EVERY = 100;

    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("marquee.terminal");

    TerminalCount(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(int done, OptionalInt total, double perSecond) {
        String line = String.format(
                Locale.ROOT,
                "%,d%s titles, %.0f/s",
                done,
                total.isPresent() ? String.format(Locale.ROOT, " of %,d", total.getAsInt()) : "",
                perSecond);
        if (terminal) {
            out.print("\r\033[K" + line);
        } else if (done > 0 && done % PLAIN_EVERY == 0) {
            out.println(line);
        }
        out.flush();
    }

    /** Clears the line. */
    void end() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
