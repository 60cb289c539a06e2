package tv.marquee.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.shared.Refused;

/**
 * Stores what several threads append at the same time with one statement and one commit, which costs little more than
 * one
 * of them alone ("group commit": DeWitt et al., "Implementation Techniques for Main Memory Database Systems", 1984). A
 * thread that comes alone waits for nobody. When the statement fails, each is tried by itself, so that one conflict
 * does
 * not become another's.
 */
final class SharedAppends {

    /** While one statement waits for the disk, another is on its way. */
    private static final int TURNS = 2;

    private final Appender appender;
    private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore turns = new Semaphore(TURNS);

    SharedAppends(Appender appender) {
        this.appender = appender;
    }

    /**
     * Stores events in the order given, all or none. Whoever gets a turn stores for all who wait; the others rest.
     *
     * @param events at least one, and no more than one statement takes
     * @return the position of the last
     * @throws DataAccessException as {@link Appender#append}
     */
    long append(List<NewEvent> events) {
        Request mine = new Request(events);
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.isDone()) {
            if (!mine.taken && turns.tryAcquire()) {
                storeForAll();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.position();
    }

    /** Whoever waits when a turn ends is woken to take it: it was in the queue before it found all turns taken. */
    private void storeForAll() {
        try {
            List<Request> requests = takeWaiting();
            if (!requests.isEmpty()) {
                storeTogether(requests);
            }
        } finally {
            turns.release();
            Request next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private synchronized List<Request> takeWaiting() {
        List<Request> all = new ArrayList<>();
        int rows = 0;
        for (Request next = waiting.peek(); next != null; next = waiting.peek()) {
            rows += next.events.size();
            if (rows > Appender.ROWS_A_STATEMENT) {
                break;
            }
            next.taken = true;
            all.add(waiting.remove());
        }
        return all;
    }

    private void storeTogether(List<Request> requests) {
        try {
            if (requests.size() == 1) {
                storeAlone(requests.getFirst());
                return;
            }
            long[] positions = appender.append(
                    requests.stream().flatMap(r -> r.events.stream()).toList());
            int end = 0;
            for (Request r : requests) {
                end += r.events.size();
                r.finish(positions[end - 1], null);
            }
        } catch (DataAccessException | Refused | KeysUnavailable e) {
            requests.forEach(this::storeAlone);
        } finally {
            requests.forEach(Request::giveUp);
        }
    }

    private void storeAlone(Request request) {
        try {
            long[] positions = appender.append(request.events);
            request.finish(positions[positions.length - 1], null);
        } catch (RuntimeException e) {
            request.finish(0, e);
        }
    }

    /** One thread's wish. */
    private static final class Request {

        private final Thread thread = Thread.currentThread();
        private final List<NewEvent> events;
        private volatile boolean taken;
        private volatile long position;
        private volatile @Nullable RuntimeException failure;

        private Request(List<NewEvent> events) {
            this.events = events;
        }

        private boolean isDone() {
            return position > 0 || failure != null;
        }

        private void finish(long at, @Nullable RuntimeException reason) {
            position = at;
            failure = reason;
            LockSupport.unpark(thread);
        }

        /** Nobody waits for ever, even when the thread that had the turn met an error. */
        private void giveUp() {
            if (!isDone()) {
                finish(0, new IllegalStateException("the thread that stored for others did not come to an end"));
            }
        }

        private long position() {
            RuntimeException reason = failure;
            if (reason != null) {
                throw reason;
            }
            return position;
        }
    }
}
