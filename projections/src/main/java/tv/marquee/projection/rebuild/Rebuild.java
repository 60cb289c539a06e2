package tv.marquee.projection.rebuild;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.projection.intake.Beside;
import tv.marquee.projection.intake.Displaced;
import tv.marquee.projection.intake.ProjectionStatus;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.rebuild.Copy.Comparison;
import tv.marquee.projection.rebuild.RebuildStatus.State;

/** One rebuild on its way. Steps are taken by one thread, orders may come from others. */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** How long changes of what is read may wait for the swap. */
    private static final Duration LONGEST_SWAP = Duration.ofSeconds(2);

    private final Rebuildable projection;
    private final Copy copy;
    private final Beside beside;
    private Orders orders;
    private State state;
    private @Nullable Comparison comparison;
    private @Nullable String problem;
    private List<String> kept = List.of();
    private long done;
    private long total;

    Rebuild(Rebuildable projection, Copy copy, Orders orders, Beside beside) {
        this.projection = projection;
        this.copy = copy;
        this.beside = beside;
        this.orders = orders;
        this.state = orders.paused() ? State.PAUSED : State.FILLING;
        beside.atMost(orders.eventsPerSecond());
    }

    /**
     * Does what can be done in a moment.
     *
     * @return whether there is more to be done at once
     */
    boolean step() {
        try {
            if (isFilling() && beside.fillFurther()) {
                goesOn();
                return true;
            }
            fill();
            compare();
            swapIfOrdered();
        } catch (SinkUnavailable | Displaced e) {
            isHeldUp(String.valueOf(e.getMessage()));
        }
        if (status().problem() != null) {
            leaveWhatIsGone();
        }
        return false;
    }

    /**
     * Another process may have taken the copy up as well, and swapped it in or given it up by now. It goes on with the consumers of
     * the copy, so that ours must not keep any of their partitions.
     */
    private void leaveWhatIsGone() {
        try {
            boolean isThere = projection
                    .unfinished()
                    .filter(found -> found.name().equals(copy.name()))
                    .isPresent();
            if (!isThere) {
                isGone();
            }
        } catch (SinkUnavailable e) {
            LOG.debug("It cannot be asked whether {} is still there.", copy.name(), e);
        }
    }

    private synchronized void isGone() {
        if (isUnderWay()) {
            beside.close();
            state = State.CANCELLED;
            problem = "another process has ended it";
            LOG.info("Rebuild of {}: {} was ended by another process.", projection.name(), copy.name());
        }
    }

    private synchronized boolean isFilling() {
        return state == State.FILLING;
    }

    private synchronized void fill() {
        if (state != State.FILLING) {
            return;
        }
        if (!beside.follow()) {
            problem = beside.status().lastError();
            return;
        }
        problem = beside.status().lastError();
        if (beside.isLevel()) {
            LOG.info("Rebuild of {}: {} is level.", projection.name(), copy.name());
            state = State.COMPARING;
        }
    }

    /** Orders are heard while it compares, which may take long. */
    private void compare() {
        if (status().state() == State.COMPARING) {
            if (copy.isComparable()) {
                compared(copy.compare());
            } else {
                isAllThereIs();
            }
        }
    }

    /** What is read has another shape, and nothing to say about this one. */
    private synchronized void isAllThereIs() {
        if (state == State.COMPARING) {
            problem = null;
            state = State.SAME;
        }
    }

    private synchronized void compared(Comparison found) {
        if (state != State.COMPARING) {
            return;
        }
        comparison = found;
        problem = null;
        state = found.isSame() ? State.SAME : State.DIFFERENT;
        LOG.info(
                "Rebuild of {}: {} of {} are the same at the same position, {} differ.",
                projection.name(),
                found.equal(),
                Math.max(found.original(), found.copy()),
                found.differing());
    }

    private synchronized void swapIfOrdered() {
        if (state == State.SAME && orders.swapWhenSame()) {
            swap(false);
        }
    }

    private synchronized void goesOn() {
        problem = null;
    }

    private synchronized void isHeldUp(String why) {
        problem = why;
    }

    /**
     * Lets the copy take the original's place.
     *
     * @param differences whether it may although it differs
     * @throws IllegalStateException when it is not at that point
     */
    synchronized void swap(boolean differences) {
        if (state != State.SAME && (state != State.DIFFERENT || !differences)) {
            throw new IllegalStateException(
                    state == State.DIFFERENT
                            ? "the copy differs; swapping needs a word that differences are accepted"
                            : "nothing to swap: the rebuild of " + projection.name() + " is " + state);
        }
        beside.takeOver(LONGEST_SWAP, copy::swap);
        done = beside.total();
        total = done;
        state = State.SWAPPED;
        problem = null;
        kept = projection.kept();
        LOG.info("Rebuild of {}: {} is read from now on; {} is kept.", projection.name(), copy.name(), kept);
    }

    /** @throws IllegalStateException when it is over */
    synchronized void order(Orders changed) {
        requireUnderWay();
        copy.remember(changed);
        orders = changed;
        beside.atMost(changed.eventsPerSecond());
        if (changed.paused() && state == State.FILLING) {
            beside.pause();
            state = State.PAUSED;
        } else if (!changed.paused() && state == State.PAUSED) {
            beside.resume();
            state = State.FILLING;
        }
    }

    synchronized Orders orders() {
        return orders;
    }

    /** @throws IllegalStateException when it is not at that point */
    synchronized void compareAgain() {
        if (state != State.DIFFERENT && state != State.SAME) {
            throw new IllegalStateException("nothing to compare: the rebuild of " + projection.name() + " is " + state);
        }
        state = State.COMPARING;
    }

    /** @throws IllegalStateException when it is over */
    synchronized void cancel() {
        requireUnderWay();
        beside.close();
        copy.drop();
        state = State.CANCELLED;
        LOG.info("Rebuild of {}: {} is given up and dropped.", projection.name(), copy.name());
    }

    /** Stops reading; goes on in another process, or this one's next life. */
    synchronized void leave() {
        if (isUnderWay()) {
            beside.close();
        }
    }

    synchronized boolean isUnderWay() {
        return state != State.SWAPPED && state != State.CANCELLED;
    }

    synchronized void keptAre(List<String> names) {
        kept = names;
    }

    synchronized RebuildStatus status() {
        ProjectionStatus reading = beside.status();
        long behind = isUnderWay() ? beside.done() : done;
        long all = isUnderWay() ? beside.total() : total;
        double rate = reading.eventsPerSecond();
        Long left = state == State.FILLING && rate > 0 && all > 0 ? Math.round((all - behind) / rate) : null;
        return new RebuildStatus(
                projection.name(),
                copy.name(),
                state,
                behind,
                all,
                reading.position(),
                rate,
                left,
                orders,
                comparison,
                problem,
                kept);
    }

    private void requireUnderWay() {
        if (!isUnderWay()) {
            throw new IllegalStateException("the rebuild of " + projection.name() + " is " + state);
        }
    }
}
