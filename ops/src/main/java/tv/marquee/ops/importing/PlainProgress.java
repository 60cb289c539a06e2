package tv.marquee.ops.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Shows an import as a plain line every few seconds, and one at the end of each stage. */
final class PlainProgress implements ImportProgress {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final InstantSource clock;
    private final Pulse pulse;
    private Instant next;

    PlainProgress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.pulse = new Pulse(clock);
        this.next = clock.instant().plus(PAUSE);
    }

    @Override
    public void at(Stage stage, long done, long total, long bad) {
        String line = pulse.line(stage, done, total, bad);
        Instant now = clock.instant();
        if (done >= total || !now.isBefore(next)) {
            out.println(line);
            next = now.plus(PAUSE);
        }
    }
}
