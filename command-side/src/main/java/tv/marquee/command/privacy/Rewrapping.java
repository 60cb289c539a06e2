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
 * Looks again and again whether what wraps keys was rotated, and then wraps those anew that were wrapped by another, beside all else and a few at a time. Several
 * processes may do it at once, and it goes on where it stopped.
 */
final class Rewrapping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final int AT_ONCE = 500;
    private static final long WORTH_TELLING = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SubjectKeyTable table;
    private final KeyEncryption encryption;
    private volatile @Nullable Thread thread;
    private boolean isHeldUp;

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
            String done = "";
            while (true) {
                done = after(done);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Wrapping keys anew goes on at the next start.");
        }
    }

    /**
     * Wraps all by the present one, unless it was so before.
     *
     * @param done what wrapped all when it was looked at last
     * @return what wraps all now; as before when that cannot be done now
     */
    private String after(String done) throws InterruptedException {
        try {
            String current = encryption.current();
            if (!current.equals(done)) {
                all();
            }
            isHeldUp = false;
            return current;
        } catch (DataAccessException e) {
            heldUp(e.getClass().getSimpleName());
        } catch (KeysUnavailable e) {
            heldUp(String.valueOf(e.getMessage()));
        }
        return done;
    }

    private void heldUp(String why) {
        if (!isHeldUp) {
            LOG.warn("Whether keys are to be wrapped anew cannot be looked at now, and will be: {}", why);
        }
        isHeldUp = true;
    }

    private void all() throws InterruptedException {
        long left = table.countWrappedByOther(encryption.current());
        if (left == 0) {
            return;
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
        LOG.info("All keys are wrapped by {}; what wrapped them before is not needed any more.", encryption.current());
    }

    private List<Row> next() {
        return table.wrappedByOther(encryption.current(), AT_ONCE);
    }

    private void rewrap(Row row) {
        byte[] before = row.wrapped();
        if (before != null) {
            byte[] after = encryption.wrap(encryption.unwrap(before, row.subject()), row.subject());
            table.rewrap(row.subject(), before, after, encryption.wrapper(after));
        }
    }
}
