package tv.marquee.command.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Invoices that were paid by people who were erased since. Law wants them kept for longer than the account: they are kept without the person, under a
 * key of their own, until their time is over.
 */
public interface RetainedInvoices {

    /**
     * All of them, by when they were issued.
     *
     * @throws CommandsUnavailable when the event store cannot be reached
     */
    List<RetainedInvoice> all();

    /**
     * Destroys those whose time is over.
     *
     * @return how many invoices those were
     * @throws CommandsUnavailable when the event store cannot be reached
     */
    int end(Instant now);

    /**
     * An invoice without the person.
     *
     * @param number as it was issued
     * @param country where the person lived last, as two letters of ISO 3166, which decides on the tax
     * @param from of the time that was paid for
     * @param until of the time that was paid for
     * @param lines what it asked for
     * @param total in the smallest unit of the currency
     * @param currency as three letters of ISO 4217
     * @param keptUntil the last day on which it is kept
     */
    record RetainedInvoice(
            String number,
            Instant issued,
            Instant paid,
            String country,
            Instant from,
            Instant until,
            List<Line> lines,
            long total,
            String currency,
            LocalDate keptUntil) {
        public RetainedInvoice {
            lines = List.copyOf(lines);
        }
    }

    /** @param amount in the smallest unit of the invoice's currency */
    record Line(String entry, String plan, long amount) {}
}
