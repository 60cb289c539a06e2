package tv.marquee.api.problem;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators of a part that is away: at once, and then every ten seconds at most, with how many requests met that. A line for each request would bury
 * everything else.
 */
public final class Outages {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime} */
    public Outages(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Told(long at, long since) {}

    /** A request met an outage; its message says of what, and its cause why. */
    public void met(RuntimeException outage) {
        String what = String.valueOf(outage.getMessage());
        long now = nanos.getAsLong();
        told.compute(what, (same, last) -> {
            if (last != null && now - last.at() < PAUSE_NANOS) {
                return new Told(last.at(), last.since() + 1);
            }
            LOG.warn("{}: {}{}", what, why(outage), last == null || last.since() == 0 ? "" : more(last.since()));
            return new Told(now, 0);
        });
    }

    private static String why(Throwable outage) {
        Throwable cause = outage.getCause() == null ? outage : outage.getCause();
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    private static String more(long requests) {
        return " (" + requests + " more requests met that since it was told last)";
    }
}
