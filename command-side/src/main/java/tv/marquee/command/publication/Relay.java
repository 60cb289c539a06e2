package tv.marquee.command.publication;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import tv.marquee.command.publication.RelayStatus.State;

/**
 * Sends the log on, for as long as the process lives. Several processes may run one; they take turns. While Kafka is
 * away
 * it tries again and again, and commands are accepted all the same.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(3);

    private final Route route;
    private final RandomGenerator random;
    private final Pace pace;
    private final Wakeups wakeups = new Wakeups();
    private volatile State state = State.STOPPED;
    private volatile long position;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread thread;
    private int failures;
    private String trouble = "";

    Relay(Route route, RandomGenerator random) {
        this.route = route;
        this.random = random;
        this.pace = new Pace(route.clock());
    }

    /** Makes it look for events now instead of at the next tick. Returns at once. */
    public void wake() {
        wakeups.wake();
    }

    /** Sends the whole log again from its start; consumers drop what they know. */
    public void refill() {
        route.table().rewind();
        position = 0;
        LOG.info("The log will be sent again from its start, as was asked.");
        wake();
    }

    /** How it is doing; asks the event store for the lag. */
    public RelayStatus status() {
        long sent = position;
        return new RelayStatus(state, sent, lag(sent), pace.perSecond());
    }

    private @Nullable Long lag(long sent) {
        try {
            return Math.max(0, route.log().drawn() - sent);
        } catch (DataAccessException away) {
            return null;
        }
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        stop = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        stop.countDown();
        wake();
        if (running == null) {
            return;
        }
        try {
            if (!running.join(TIME_TO_FINISH)) {
                running.interrupt();
                running.join(TIME_TO_FINISH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!isStopping()) {
                takeTurn();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped in the middle of a batch; it will be sent again.");
        } finally {
            giveBack();
            state = State.STOPPED;
        }
    }

    /** So that the next process need not wait until the lease runs out. */
    private void giveBack() {
        boolean interrupted = Thread.interrupted();
        try {
            route.outlet().close();
            route.table().release(route.owner());
        } catch (RuntimeException e) {
            LOG.warn("The relay's lease was not given back and runs out by itself: {}", reason(e));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() throws InterruptedException {
        try {
            Optional<Turn> turn = Turn.take(route);
            if (turn.isEmpty()) {
                change(State.STANDING_BY, "Another process relays; this one stands by.");
                rest(route.settings().lease().dividedBy(4));
                return;
            }
            position = turn.get().position();
            if (turn.get().isFromTheStart()) {
                rest(route.settings().notice());
            }
            while (!isStopping() && go(turn.get())) {
                position = turn.get().position();
                failures = 0;
                change(State.SENDING, "Relaying to Kafka; position " + position + ".");
            }
        } catch (RuntimeException e) {
            if (isStopping()) {
                return;
            }
            failures++;
            change(State.HELD_UP, "Relaying is held up and goes on by itself; commands are not affected. " + reason(e));
            LOG.debug("Relaying failed {} times in a row.", failures, e);
            route.outlet().reset();
            rest(pause());
        }
    }

    private boolean go(Turn turn) throws InterruptedException {
        int sent = turn.step();
        if (sent == Turn.IDLE) {
            wakeups.rest(route.settings().tick());
        } else if (sent > 0) {
            pace.count(sent);
        }
        return sent != Turn.LOST;
    }

    /** Says once what changed; being held up for another reason counts as a change. */
    private void change(State next, String message) {
        boolean isNews = next == State.HELD_UP ? !message.equals(trouble) : state != next;
        state = next;
        trouble = next == State.HELD_UP ? message : "";
        if (isNews) {
            LOG.atLevel(next == State.HELD_UP ? Level.WARN : Level.INFO).log(message);
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private void rest(Duration time) throws InterruptedException {
        boolean stopped = stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        if (stopped) {
            LOG.debug("Stopped while resting.");
        }
    }

    private Duration pause() {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 10));
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
    }

    private static String reason(RuntimeException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
