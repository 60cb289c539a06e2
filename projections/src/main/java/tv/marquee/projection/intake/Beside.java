package tv.marquee.projection.intake;

import java.time.Duration;
import java.util.Optional;
import tv.marquee.domain.ledger.Watermark;

/**
 * A second copy of a projection, being filled from the start of the log while the first is kept and read. The copy follows
 * the log until it takes the first one's place or is closed. Safe for use by many threads.
 */
public final class Beside implements AutoCloseable {

    private final Worker copy;
    private final Worker original;
    private final KafkaBroker broker;
    private final Watermarks watermarks;
    private final Optional<Backfill> backfill;
    private volatile long perSecond;

    /** @param stored what the copy is filled from before Kafka, if it is */
    Beside(Worker copy, Worker original, KafkaBroker broker, Watermarks watermarks, Optional<StoredLog> stored) {
        this.copy = copy;
        this.backfill = stored.map(log -> copy.backfill(log, broker));
        this.original = original;
        this.broker = broker;
        this.watermarks = watermarks;
        watermarks.add(copy.progress());
    }

    /**
     * Fills the copy a little further from the event store, if it is filled from there.
     *
     * @return whether there may be more
     * @throws SinkUnavailable when it cannot be done now
     */
    public boolean fillFurther() {
        int events = backfill.map(filling -> filling.next(perSecond)).orElse(0);
        copy.paced(events);
        return events > 0;
    }

    /** Begins to read, or goes on where the copy was left; harmless when it does. False when that cannot be done now. */
    public boolean follow() {
        if (copy.status().running()) {
            copy.keepTo(broker.topics());
            copy.lookElsewhere(broker);
            return true;
        }
        return copy.tryStart(broker::topics);
    }

    /** How the copy is doing. */
    public ProjectionStatus status() {
        return copy.status();
    }

    /** Records that the copy has behind it, of all on its topics. */
    public long done() {
        return isFilledFromTheStore()
                ? backfill.orElseThrow().position()
                : copy.progress().done();
    }

    /** Records on its topics. */
    public long total() {
        return isFilledFromTheStore()
                ? copy.progress().newest().map(Watermark::position).orElse(0L)
                : copy.progress().total();
    }

    private boolean isFilledFromTheStore() {
        return backfill.isPresent() && !backfill.get().isDone();
    }

    /** Whether the copy has all that the original has, and had all that there was a moment ago. */
    public boolean isLevel() {
        ProjectionStatus status = copy.status();
        return status.running()
                && status.position() > 0
                && status.lag() == 0
                && status.position() >= original.status().position();
    }

    /** Reads on only after {@link #resume}. */
    public void pause() {
        copy.pause();
    }

    public void resume() {
        copy.resume();
    }

    /** @param eventsPerSecond that are read on average at most; 0 for as many as can be */
    public void atMost(long eventsPerSecond) {
        perSecond = eventsPerSecond;
        copy.atMost(eventsPerSecond);
    }

    /**
     * Lets the copy take the original's place. Nothing is applied to either in between, and the copy has everything that the
     * original has, so that no one reads of less than was there before. The consumer that filled the copy goes on as the
     * original's; that of the original ends.
     *
     * @param patience how long the original may be held up at most
     * @param swap makes those who read find the copy
     * @throws SinkUnavailable when the copy does not become level in that time, or the swap fails; all is as before
     */
    public void takeOver(Duration patience, Runnable swap) {
        original.takeOver(copy, patience, swap);
        watermarks.remove(copy.progress());
    }

    /** Stops reading. Where it stopped is remembered as long as the copy exists. */
    @Override
    public void close() {
        watermarks.remove(copy.progress());
        copy.stop();
        backfill.ifPresent(Backfill::close);
    }
}
