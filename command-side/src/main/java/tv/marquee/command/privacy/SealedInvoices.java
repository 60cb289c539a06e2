package tv.marquee.command.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.command.gateway.RetainedInvoices;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.Reaching;
import tv.marquee.command.store.RetainedInvoiceTable;
import tv.marquee.command.store.RetainedInvoiceTable.Row;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.command.store.SubjectKeyTable.Minted;
import tv.marquee.command.store.Transactions;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.subscription.Invoice;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;

/**
 * Takes from an account that is about to be erased the invoices that it paid, and seals those of each year with a key of their own, which is wrapped,
 * wrapped anew and destroyed as those of people are.
 */
final class SealedInvoices implements RetainedInvoices {

    private static final int WHOLE_STREAM = Integer.MAX_VALUE;
    private static final String WHAT = "invoices";
    private static final JsonMapper JSON = new JsonMapper();

    private final EventLog log;
    private final Ledger ledger;
    private final SubjectKeyTable keys;
    private final KeyEncryption encryption;
    private final RetainedInvoiceTable table;
    private final Transactions transactions;
    private final RetentionSettings settings;
    private final SecureRandom chance;

    SealedInvoices(
            EventLog log,
            Ledger ledger,
            SubjectKeyTable keys,
            KeyEncryption encryption,
            RetainedInvoiceTable table,
            Transactions transactions,
            RetentionSettings settings,
            SecureRandom chance) {
        this.log = log;
        this.ledger = ledger;
        this.keys = keys;
        this.encryption = encryption;
        this.table = table;
        this.transactions = transactions;
        this.settings = settings;
        this.chance = chance;
    }

    /** Keeps what is to be kept of an account whose key is to be destroyed in the same transaction; nothing when it was destroyed before. */
    void keepOf(AccountId account) {
        Optional<Seal> seal = seal(account.toString());
        if (seal.isEmpty()) {
            return;
        }
        Map<LocalDate, List<RetainedInvoice>> byEnd = new TreeMap<>();
        for (RetainedInvoice invoice : paid(account, new SealedLedger(ledger, only(seal.get())))) {
            byEnd.computeIfAbsent(invoice.keptUntil(), end -> new ArrayList<>()).add(invoice);
        }
        byEnd.forEach(this::keep);
    }

    private List<RetainedInvoice> paid(AccountId account, SealedLedger sealed) {
        String country = "";
        for (DomainEvent event : events(StreamId.of(account), sealed)) {
            country = switch (event) {
                case AccountOpened opened -> opened.country();
                case HolderCorrected corrected -> corrected.country();
                default -> country;
            };
        }
        Map<String, Invoice> issued = new HashMap<>();
        List<RetainedInvoice> paid = new ArrayList<>();
        for (DomainEvent event : events(StreamId.ofSubscription(account), sealed)) {
            switch (event) {
                case InvoiceIssued e -> issued.put(e.invoice().number(), e.invoice());
                case InvoicePaid e -> {
                    Invoice invoice = issued.get(e.invoice());
                    if (invoice != null) {
                        paid.add(retained(invoice, e.at(), country));
                    }
                }
                default -> {}
            }
        }
        return paid;
    }

    private List<DomainEvent> events(StreamId stream, SealedLedger sealed) {
        return log.lastOf(stream, WHOLE_STREAM).stream().map(sealed::read).toList();
    }

    private RetainedInvoice retained(Invoice invoice, Instant paid, String country) {
        return new RetainedInvoice(
                invoice.number(),
                invoice.issued(),
                paid,
                country,
                invoice.period().from(),
                invoice.period().until(),
                invoice.lines().stream()
                        .map(line -> new Line(
                                line.entry().name(),
                                line.plan().value(),
                                line.amount().minor()))
                        .toList(),
                invoice.total().minor(),
                invoice.total().currency().getCurrencyCode(),
                settings.invoicesKeptUntil(invoice.issued()));
    }

    private void keep(LocalDate until, List<RetainedInvoice> invoices) {
        UUID id = UUID.randomUUID();
        byte[] key = new byte[Seal.KEY_BYTES];
        chance.nextBytes(key);
        String subject = id.toString();
        byte[] wrapped = encryption.wrap(key, subject);
        keys.add(List.of(new Minted(subject, null, wrapped, encryption.wrapper(wrapped))));
        byte[] sealed = Seal.of(key).close(JSON.writeValueAsBytes(invoices), place(id), WHAT);
        table.add(new Row(id, until, invoices.size(), sealed));
    }

    @Override
    public List<RetainedInvoice> all() {
        return Reaching.eventStore(() -> table.all().stream()
                .flatMap(row -> opened(row).stream())
                .sorted(Comparator.comparing(RetainedInvoice::issued).thenComparing(RetainedInvoice::number))
                .toList());
    }

    private List<RetainedInvoice> opened(Row row) {
        try {
            byte[] json = seal(row.id().toString())
                    .orElseThrow(() -> new IllegalStateException("the key of retained invoices is destroyed"))
                    .open(row.sealed(), place(row.id()), WHAT);
            return JSON.readValue(json, new TypeReference<List<RetainedInvoice>>() {});
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the seal of retained invoices does not open", broken);
        }
    }

    @Override
    public int end(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Reaching.eventStore(() -> transactions.run(() -> {
            List<Row> ended = table.endedBefore(today);
            keys.destroy(ended.stream().map(row -> row.id().toString()).toList());
            ended.forEach(row -> table.remove(row.id()));
            return ended.stream().mapToInt(Row::invoices).sum();
        }));
    }

    private static StreamId place(UUID id) {
        return new StreamId("retained-invoices", id.toString());
    }

    private Optional<Seal> seal(String subject) {
        SubjectKeyTable.Row row = keys.find(List.of(subject)).get(subject);
        return row == null ? Optional.empty() : encryption.seal(row.wrapped(), subject);
    }

    private static SubjectKeys only(Seal seal) {
        return new SubjectKeys() {
            @Override
            public Optional<Seal> find(String owner) {
                return Optional.of(seal);
            }

            @Override
            public void evict(String owner) {}
        };
    }
}
