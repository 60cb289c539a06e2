package tv.marquee.query.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.subscription.Invoice.Entry;
import tv.marquee.domain.subscription.Invoice.Reason;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.Resolution;

/**
 * A subscription as it stands on the shelf {@code subscriptions}.
 *
 * @param id the account's UUID
 * @param plan what was sold last
 * @param next the plan that was asked for; null when nothing changes
 * @param upgrading whether the next plan counts as soon as it is paid, and not from the next month
 * @param lastFour of the card
 * @param trial whether nothing was paid yet because nothing had to be
 * @param leaving whether this month is the last one
 * @param paidUntil the end of the trial or of what was paid last; null before
 * @param retryAt when a declined payment is tried again; null when it is not
 * @param declined whether the last payment was declined
 * @param actionNeeded whether the person's bank waits for the person
 * @param invoices latest first, the last five years
 * @param position of the last event that it follows from
 */
public record SubscriptionView(
        String id,
        State state,
        PlanView plan,
        @Nullable PlanView next,
        boolean upgrading,
        String lastFour,
        boolean trial,
        boolean leaving,
        @Nullable Instant paidUntil,
        @Nullable Instant retryAt,
        boolean declined,
        boolean actionNeeded,
        List<InvoiceView> invoices,
        long position) {

    /** What a subscription's account needs to know first. */
    public enum State {
        TRIAL,
        ACTIVE,
        PAYMENT_PENDING,
        PAST_DUE,
        SUSPENDED,
        CANCELLED,
        ENDED
    }

    /** How an invoice stands. */
    public enum Status {
        OPEN,
        PAID,
        VOID
    }

    /**
     * A plan as it was sold.
     *
     * @param price of a month, in the smallest unit of the currency
     * @param currency ISO 4217
     */
    public record PlanView(
            String plan,
            int version,
            long price,
            String currency,
            int streams,
            Resolution resolution,
            int profiles,
            int downloads) {

        /** The view of an offer. */
        public static PlanView of(Offer offer) {
            return new PlanView(
                    offer.plan().value(),
                    offer.version(),
                    offer.monthly().minor(),
                    offer.monthly().currency().getCurrencyCode(),
                    offer.streams(),
                    offer.resolution(),
                    offer.profiles(),
                    offer.downloads());
        }
    }

    /**
     * An invoice.
     *
     * @param total in the smallest unit of the currency
     * @param paidAt null unless it was paid
     */
    public record InvoiceView(
            String number,
            Reason reason,
            Instant issued,
            Instant from,
            Instant until,
            List<LineView> lines,
            long total,
            String currency,
            Status status,
            @Nullable Instant paidAt) {

        public InvoiceView {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of an invoice.
     *
     * @param amount in the smallest unit of the invoice's currency; negative for what is given back
     */
    public record LineView(Entry entry, String plan, long amount) {}

    public SubscriptionView {
        invoices = List.copyOf(invoices);
    }

    /** The invoice of a number. */
    public Optional<InvoiceView> invoice(String number) {
        return invoices.stream().filter(i -> i.number().equals(number)).findFirst();
    }
}
