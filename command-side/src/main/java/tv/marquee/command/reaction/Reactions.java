package tv.marquee.command.reaction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.marquee.command.store.Errands;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.EventLog.Page;
import tv.marquee.command.store.ReactionTable;
import tv.marquee.command.store.Transactions;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.shared.DomainEvent;

/**
 * Follows what happens to subscriptions, titles and requests and remembers the errands that follow from it, before it moves on: across a restart
 * no errand is lost, and one that is remembered twice is harmless. A commit in this process wakes it at once.
 */
public final class Reactions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);

    /** The kinds of stream that anything follows from; the log is followed for each on its own. */
    private static final List<String> KINDS = List.of("subscription", "title", "request");

    private static final int BATCH = 500;

    /** Where nothing concerned it, the position is stored only now and then. */
    private static final long WORTH_STORING = 10_000;

    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

    private final EventLog log;
    private final SealedLedger ledger;
    private final ReactionTable table;
    private final Transactions transactions;
    private final Errands errands;
    private final List<Reaction> reactions;
    private final Semaphore news = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopping;

    Reactions(
            EventLog log,
            SealedLedger ledger,
            ReactionTable table,
            Transactions transactions,
            Errands errands,
            List<Reaction> reactions) {
        this.log = log;
        this.ledger = ledger;
        this.table = table;
        this.transactions = transactions;
        this.errands = errands;
        this.reactions = List.copyOf(reactions);
    }

    /** Makes it look for events now instead of at the next tick. Returns at once. */
    public void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = Thread.ofPlatform().name("reactions").daemon().start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stopping = true;
        wake();
        try {
            if (!running.join(TIME_TO_FINISH)) {
                running.interrupt();
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
        boolean heldUp = false;
        try {
            while (!stopping) {
                try {
                    rest(follow() ? Duration.ZERO : TICK);
                    heldUp = false;
                } catch (RuntimeException e) {
                    if (!heldUp) {
                        LOG.warn("Reacting to events is held up and goes on by itself: {}", e.toString());
                    }
                    heldUp = true;
                    rest(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped in the middle of a batch, which will be read again.");
        }
    }

    private void rest(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }

    /** Whether there may be more at once. */
    private boolean follow() {
        boolean more = false;
        for (String kind : KINDS) {
            int seen = transactions.run(
                    () -> table.take(kind).map(from -> react(kind, from)).orElse(0));
            if (seen > 0) {
                errands.look();
            }
            more |= seen == BATCH;
        }
        return more;
    }

    private int react(String kind, long from) {
        Page page = log.read(kind, from, BATCH);
        for (Envelope envelope : page.events()) {
            DomainEvent event = ledger.read(envelope);
            reactions.forEach(reaction -> reaction.to(event).forEach(errands::remember));
        }
        if (!page.events().isEmpty() || page.upTo() - from >= WORTH_STORING) {
            table.advance(kind, page.upTo());
        }
        return page.events().size();
    }
}
