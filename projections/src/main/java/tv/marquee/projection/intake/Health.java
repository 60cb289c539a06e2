package tv.marquee.projection.intake;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a projection goes on, said in the log once each time that, or the reason, changes. */
final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final String projection;
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable String lastError;

    Health(String projection) {
        this.projection = projection;
    }

    void failed(RuntimeException e) {
        String reason = reason(e);
        boolean isNews = !reason.equals(lastError);
        lastError = reason;
        if (isNews) {
            LOG.warn("projection {} waits and tries again: {}", projection, reason, place(e));
        }
    }

    /** Some records became dead letters; the rest went on. */
    void refused(int records, String firstReason) {
        refused.addAndGet(records);
        LOG.warn("projection {} refused {} records, the first because {}", projection, records, firstReason);
    }

    void worked() {
        if (lastError != null) {
            lastError = null;
            LOG.info("projection {} goes on", projection);
        }
    }

    long refused() {
        return refused.get();
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    private static String reason(RuntimeException e) {
        String message = e.getMessage();
        return isOurs(e) && message != null ? message : e.getClass().getSimpleName();
    }

    /** Where a mistake was made; nothing for failures that are expected. Without messages, which may quote an event. */
    private static @Nullable Throwable place(RuntimeException e) {
        if (isOurs(e)) {
            return null;
        }
        Throwable place = new IllegalStateException(e.getClass().getName());
        place.setStackTrace(e.getStackTrace());
        return place;
    }

    private static boolean isOurs(RuntimeException e) {
        return e instanceof SinkUnavailable || e instanceof Displaced;
    }
}
