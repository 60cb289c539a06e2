package tv.marquee.command.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invoices of people who were erased, sealed. */
public final class RetainedInvoiceTable {

    private final JdbcTemplate jdbc;

    RetainedInvoiceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Invoices of one person and one year.
     *
     * @param id random, and the subject of their key
     * @param keptUntil the last day on which they are kept
     * @param invoices how many they are
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Row(UUID id, LocalDate keptUntil, int invoices, byte[] sealed) {}

    /** Keeps some. */
    public void add(Row row) {
        jdbc.update(
                "insert into event_store.retained_invoices (id, kept_until, invoices, sealed) values (?, ?, ?, ?)",
                row.id(),
                row.keptUntil(),
                row.invoices(),
                row.sealed());
    }

    /** All that are kept. */
    public List<Row> all() {
        return rows("true");
    }

    /** Those whose last day was before this one. */
    public List<Row> endedBefore(LocalDate day) {
        return rows("kept_until < ?", day);
    }

    /** Keeps some no longer. */
    public void remove(UUID id) {
        jdbc.update("delete from event_store.retained_invoices where id = ?", id);
    }

    private List<Row> rows(String which, Object... values) {
        return jdbc.query(
                "select id, kept_until, invoices, sealed from event_store.retained_invoices where " + which
                        + " order by kept_until, id",
                (row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getBytes(4)),
                values);
    }
}
