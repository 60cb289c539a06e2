package tv.marquee.api.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that follows the log, and what can be ordered of it. */
public interface LogFollowers {

    /** The relay first, then the projections. */
    List<Follower> all();

    /**
     * @throws IllegalArgumentException when there is no such follower
     * @throws IllegalStateException when that cannot be done with it now; the message is for engineers
     */
    void order(String follower, Order order);

    /**
     * Records that could not be applied, put together by why, what came last in front, and what became of earlier ones.
     *
     * @throws IllegalStateException when that cannot be told now; the message is for engineers
     */
    Box deadLetters();

    /**
     * Notes that all letters of one projection for one reason that there are now are dealt with.
     *
     * @throws IllegalStateException when that cannot be noted now; the message is for engineers
     */
    void settle(String projection, String reason, String event, Settlement why, String by);

    /**
     * Applies the streams of letters of one projection for one reason anew, and notes which of them are dealt with so.
     *
     * @param at where the record of one stands, so that only its stream is; null for all
     * @throws IllegalArgumentException when there is no such letter
     * @throws IllegalStateException when it cannot be done now; the message is for engineers
     */
    Retried retry(String projection, String reason, String event, @Nullable String at, String by);

    /** How many letters are dealt with now, and how many still are not. */
    record Retried(int applied, int left) {}

    /** How dead letters are dealt with. */
    enum Settlement {
        /** They were applied, with their streams, once what kept them from it was mended. */
        APPLIED_ANEW,
        /** The projection was rebuilt since, with what had been missing. */
        REBUILT,
        /** They are no events: nobody should have written them. */
        NO_EVENTS,
        /** What they would have changed is done without. */
        DONE_WITHOUT;

        /** Those that somebody can say of letters. */
        public static List<Settlement> said() {
            return List.of(REBUILT, NO_EVENTS, DONE_WITHOUT);
        }
    }

    /** What could not be applied, and what of that was dealt with, the latest in front. */
    record Box(List<DeadLetters> letters, List<Settled> settled) {

        public Box {
            letters = List.copyOf(letters);
            settled = List.copyOf(settled);
        }
    }

    /**
     * Letters that somebody dealt with.
     *
     * @param why a {@link Settlement}, as it was noted
     * @param by the account of who said so
     */
    record Settled(String projection, String reason, String event, long letters, String why, String by, Instant at) {}

    /** The names of the projections that an event of a stored name concerns. */
    List<String> concernedBy(String event);

    /**
     * Records that one projection could not apply for one reason.
     *
     * @param event the name of their event
     * @param last when the last was kept
     * @param places where those stand in Kafka that were kept last, the latest in front
     */
    record DeadLetters(
            String projection,
            String reason,
            String event,
            long letters,
            Instant first,
            Instant last,
            List<String> places) {

        public DeadLetters {
            places = List.copyOf(places);
        }
    }

    /** What can be ordered. */
    enum Order {
        /** Fills a new copy beside what is read, and swaps it in when it is level and the same. */
        REBUILD,
        /** The same with the log as the event store has it, for when Kafka lacks what it once held. */
        REBUILD_FROM_EVENT_STORE,
        PAUSE,
        RESUME,
        CANCEL,
        /** Compares copy and original once more. */
        COMPARE,
        /** Swaps the copy in, differences or not. */
        SWAP,
        /** Lets go of what the last rebuild replaced. */
        DROP
    }

    /**
     * One of them.
     *
     * @param position everything up to here is done
     * @param lag records or events still to do; null while that is not known
     * @param rate events a second of late
     * @param error what keeps it from going on; null while it goes on
     * @param rebuild the last, when there was one
     * @param orders what can be ordered now
     */
    record Follower(
            String name,
            State state,
            long position,
            @Nullable Long lag,
            double rate,
            @Nullable String error,
            @Nullable Rebuild rebuild,
            List<Order> orders) {

        public Follower {
            orders = List.copyOf(orders);
        }
    }

    /** How a follower is doing. */
    enum State {
        STARTING,
        RUNNING,
        HELD_UP
    }

    /**
     * A rebuild.
     *
     * @param state {@code FILLING}, {@code PAUSED}, {@code COMPARING}, {@code SAME}, {@code DIFFERENT}, {@code SWAPPED} or
     *     {@code CANCELLED}
     * @param percent of the log that is behind it, 0 to 100
     * @param secondsLeft null when it cannot be told
     * @param equal documents found the same at the same position; null before it was compared
     * @param differences the first of them
     * @param differing how many there are
     */
    record Rebuild(
            String copy,
            String state,
            int percent,
            double rate,
            @Nullable Long secondsLeft,
            @Nullable Long equal,
            long differing,
            List<String> differences,
            List<String> kept,
            @Nullable String problem) {

        public Rebuild {
            differences = List.copyOf(differences);
            kept = List.copyOf(kept);
        }
    }
}
