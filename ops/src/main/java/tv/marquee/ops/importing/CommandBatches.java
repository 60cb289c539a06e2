package tv.marquee.ops.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.shared.DomainCommand;

/**
 * Sends commands in batches, some of them under way at once. What is added together is sent together: it is stored as a
 * whole or not at all, and in order.
 */
final class CommandBatches implements AutoCloseable {

    private static final int SIZE = 1_500;
    private static final int UNDER_WAY = 3;
    private static final int TRIES = 3;

    private final Commands commands;
    private final BadRows bad;
    private final ExecutorService threads;
    private final Deque<Future<BulkReceipt>> underWay = new ArrayDeque<>();
    private List<DomainCommand> batch = new ArrayList<>(SIZE);
    private long events;

    CommandBatches(Commands commands, BadRows bad) {
        this.commands = commands;
        this.bad = bad;
        this.threads = Executors.newFixedThreadPool(UNDER_WAY, CommandBatches::thread);
    }

    /**
     * Adds commands that belong together.
     *
     * @throws ImportFailed when a batch sent earlier could not be stored
     */
    void add(List<? extends DomainCommand> together) {
        batch.addAll(together);
        if (batch.size() >= SIZE) {
            send();
        }
    }

    /**
     * Sends the rest and waits until all is stored.
     *
     * @return how many events followed from all batches
     */
    long finish() {
        if (!batch.isEmpty()) {
            send();
        }
        while (!underWay.isEmpty()) {
            await(underWay.removeFirst());
        }
        return events;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void send() {
        List<DomainCommand> full = batch;
        batch = new ArrayList<>(SIZE);
        if (underWay.size() >= UNDER_WAY) {
            await(underWay.removeFirst());
        }
        Callable<BulkReceipt> sending = () -> store(full);
        underWay.addLast(threads.submit(sending));
    }

    private BulkReceipt store(List<DomainCommand> full) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.sendAll(full);
            } catch (CommandsUnavailable e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void await(Future<BulkReceipt> sent) {
        try {
            BulkReceipt receipt = sent.get();
            events += receipt.events();
            receipt.refused().forEach(r -> bad.addRefused(r.refusal().getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("the import was interrupted; it may be repeated", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandsUnavailable unavailable) {
                throw new ImportFailed(unavailable.getMessage() + "; the import may be repeated", unavailable);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    }
}
