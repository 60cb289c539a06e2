package tv.marquee.api.subscriptions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.subscription.Invoice.Entry;
import tv.marquee.domain.subscription.Invoice.Reason;
import tv.marquee.query.subscription.SubscriptionView.InvoiceView;
import tv.marquee.query.subscription.SubscriptionView.Status;

/**
 * An invoice.
 *
 * @param from the beginning of the time that it pays for
 * @param until its end
 * @param total in the smallest unit of the currency
 * @param currency ISO 4217 code
 * @param paidAt null unless it was paid
 */
record InvoiceAnswer(
        String number,
        Reason reason,
        Instant issued,
        Instant from,
        Instant until,
        List<Line> lines,
        long total,
        String currency,
        Status status,
        @Nullable Instant paidAt) {

    /**
     * A line of it.
     *
     * @param amount in the smallest unit of the invoice's currency; negative for what is given back
     */
    record Line(Entry entry, String plan, long amount) {}

    static InvoiceAnswer of(InvoiceView invoice) {
        return new InvoiceAnswer(
                invoice.number(),
                invoice.reason(),
                invoice.issued(),
                invoice.from(),
                invoice.until(),
                invoice.lines().stream()
                        .map(l -> new Line(l.entry(), l.plan(), l.amount()))
                        .toList(),
                invoice.total(),
                invoice.currency(),
                invoice.status(),
                invoice.paidAt());
    }
}
