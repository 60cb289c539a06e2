package tv.marquee.command.store;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** Makes several steps on the event store all or none. */
public final class Transactions {

    private final TransactionOperations transactions;

    Transactions(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs steps in one transaction and commits; rolls back when they throw.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException when another transaction stood in the way
     */
    public <T> T run(Supplier<T> steps) {
        return transactions.execute(status -> steps.get());
    }
}
