package tv.marquee.command.store;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a database that is not there yet, as when everything is started at once. */
final class DatabaseWait {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** SQLSTATE: no connection, and a server that is starting or stopping. */
    private static final String NO_CONNECTION = "08";

    private static final String NOT_NOW = "57P0";

    private DatabaseWait() {}

    /**
     * Returns when the database answers.
     *
     * @throws IllegalStateException when it answers that it will not have us, or waiting is interrupted
     */
    static void until(DataSource database) {
        boolean told = false;
        while (true) {
            try {
                database.getConnection().close();
                if (told) {
                    LOG.info("The event store answers; the start goes on.");
                }
                return;
            } catch (SQLException | RuntimeException e) {
                SQLException why = why(e);
                if (why == null || !isAway(why)) {
                    throw new IllegalStateException("the event store cannot be opened: " + e.getMessage(), e);
                }
                if (!told) {
                    LOG.warn("The event store does not answer yet, and is waited for: {}", why.getMessage());
                }
                told = true;
            }
            pause();
        }
    }

    private static boolean isAway(SQLException why) {
        String state = why.getSQLState();
        return state != null && (state.startsWith(NO_CONNECTION) || state.startsWith(NOT_NOW));
    }

    /** What the driver said, under what the pool made of it. */
    private static @Nullable SQLException why(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getSQLState() != null) {
                found = said;
            }
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("waiting for the event store was interrupted", e);
        }
    }
}
