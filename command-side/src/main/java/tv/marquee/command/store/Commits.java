package tv.marquee.command.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells those who wait for news, in this process, that events were committed. They must return at once and not
 * throw.
 */
public final class Commits {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Calls back after every commit of events, on the thread that committed. */
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    void announceWhenCommitted() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            announce();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                announce();
            }
        });
    }

    private void announce() {
        listeners.forEach(Runnable::run);
    }
}
