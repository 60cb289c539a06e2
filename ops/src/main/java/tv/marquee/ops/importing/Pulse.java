package tv.marquee.ops.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tv.marquee.ops.importing.ImportProgress.Stage;

/** Puts into one line how far a stage is, how fast, and how long it will still take. */
final class Pulse {

    private final InstantSource clock;
    private @Nullable Stage stage;
    private Instant began = Instant.EPOCH;

    Pulse(InstantSource clock) {
        this.clock = clock;
    }

    /** Such as {@code 1,200 of 5,000 ratings, 600/s, 7 s left, bad rows: 2}. */
    String line(Stage now, long done, long total, long bad) {
        if (now != stage) {
            stage = now;
            began = clock.instant();
        }
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%,d of %,d %s", done, total, now.text()));
        long millis = Duration.between(began, clock.instant()).toMillis();
        if (millis > 0 && done > 0) {
            double perSecond = done * 1000.0 / millis;
            line.append(String.format(Locale.ROOT, ", %,.0f/s", perSecond));
            if (done < total) {
                line.append(String.format(Locale.ROOT, ", %,.0f s left", Math.ceil((total - done) / perSecond)));
            }
        }
        if (bad > 0) {
            line.append(String.format(Locale.ROOT, ", bad rows: %,d", bad));
        }
        return line.toString();
    }
}
