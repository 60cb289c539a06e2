package tv.marquee.projection.warehouse;

import java.math.BigDecimal;

/** What a batch says of an invoice, which is known by a pseudonym as its account is. */
public record InvoiceRow(String pseudonym, String account, Said<Issue> issue, Said<Settlement> settlement) {

    /** What was asked for, in whole units of the currency. */
    public record Issue(int dateKey, BigDecimal amount, String currency) {}

    /** What became of it. @param state {@code OPEN}, {@code PAID} or {@code VOIDED} */
    public record Settlement(String state, int dateKey) {}

    /** What two rows say together. */
    InvoiceRow and(InvoiceRow other) {
        return new InvoiceRow(pseudonym, account, issue.or(other.issue), settlement.or(other.settlement));
    }

    /** The position of the last event that told something. */
    public long version() {
        return Math.max(issue.version(), settlement.version());
    }
}
