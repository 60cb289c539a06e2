package tv.marquee.command.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.command.store.ErasureTable;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.command.store.Transactions;
import tv.marquee.domain.shared.AccountId;

/**
 * Destroys the keys of people with all else that the database holds of them, but for the invoices that law wants kept, and sees to it that they stay
 * destroyed.
 */
final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final SubjectKeyTable keys;
    private final ErasureTable table;
    private final SealedInvoices invoices;
    private final Transactions transactions;
    private final ErasureLedger ledger;

    Erasure(
            SubjectKeyTable keys,
            ErasureTable table,
            SealedInvoices invoices,
            Transactions transactions,
            ErasureLedger ledger) {
        this.keys = keys;
        this.table = table;
        this.invoices = invoices;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /**
     * Destroys the keys of an account and of every profile that is or ever was of it. Done again, it changes nothing. The ledger knows of it first, so
     * that a crash in between is made good at the next start at the latest.
     *
     * @return whose keys those were
     */
    List<String> of(AccountId account) {
        return transactions.run(() -> {
            table.lock(account);
            List<String> subjects = Stream.concat(Stream.of(account.toString()), keys.subjectsOf(account).stream())
                    .distinct()
                    .toList();
            ledger.add(new ErasureLedger.Entry(account, subjects));
            erase(account, subjects);
            return subjects;
        });
    }

    private void erase(AccountId account, List<String> subjects) {
        invoices.keepOf(account);
        table.erase(account, subjects);
    }

    /** Erases again whom the ledger names and the database knows: it came back from a backup. */
    void repeat() {
        List<ErasureLedger.Entry> back = ledger.entries().stream()
                .filter(entry -> keys.find(entry.subjects()).values().stream().anyMatch(row -> row.wrapped() != null))
                .toList();
        for (ErasureLedger.Entry entry : back) {
            transactions.run(() -> {
                erase(entry.account(), entry.subjects());
                return entry;
            });
        }
        if (!back.isEmpty()) {
            LOG.warn(
                    "The database holds keys of {} accounts that were erased, as one from a backup does; they are destroyed again.",
                    back.size());
        }
    }
}
