package tv.marquee.command.privacy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.command.store.SubjectKeyTable.Row;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.KeysUnavailable;

/**
 * After what wraps keys was rotated, wraps those anew that were wrapped by another, beside all else and a few at a time. Several processes may do it at once,
 * and it goes on where it stopped.
 */
final class Rewrapping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final int AT_ONCE = 500;
    private static final long WORTH_TELLING = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SubjectKeyTable table;
    private final KeyEncryption encryption;
    private volatile @Nullable Thread thread;

    Rewrapping(SubjectKeyTable table, KeyEncryption encryption) {
        this.table = table;
        this.encryption = encryption;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("rewrapping").daemon().start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!all()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Wrapping keys anew goes on at the next start.");
        }
    }

    /** Whether all are wrapped by the present one; false when the database is away. */
    private boolean all() throws InterruptedException {
        try {
            long left = table.countWrappedByOther(encryption.current());
            if (left == 0) {
                return true;
            }
            LOG.info("What wraps the keys of people was rotated: {} keys are wrapped anew.", left);
            long done = 0;
            for (List<Row> some = next(); !some.isEmpty(); some = next()) {
                some.forEach(this::rewrap);
                done += some.size();
                if (done % WORTH_TELLING < AT_ONCE) {
                    LOG.info("{} of {} keys are wrapped anew.", done, left);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            LOG.info(
                    "All keys are wrapped by {}; the ones that wrapped them before may be taken out of the keyset.",
                    encryption.current());
            return true;
        } catch (DataAccessException e) {
            LOG.warn(
                    "Keys cannot be wrapped anew now, and will be: {}",
                    e.getClass().getSimpleName());
            return false;
        } catch (KeysUnavailable e) {
            LOG.warn("Keys cannot be wrapped anew: {}", e.getMessage());
            return false;
        }
    }

    private List<Row> next() {
        return table.wrappedByOther(encryption.current(), AT_ONCE);
    }

    private void rewrap(Row row) {
        byte[] before = row.wrapped();
        if (before != null) {
            byte[] after = encryption.wrap(encryption.unwrap(before, row.subject()), row.subject());
            table.rewrap(row.subject(), before, after, encryption.current());
        }
    }
}
