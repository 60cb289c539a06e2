package tv.marquee.api.subscriptions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.SubscriptionView.State;

/**
 * A subscription as its account sees it.
 *
 * @param plan what was sold last
 * @param next the plan that was asked for; null when nothing changes
 * @param upgrading whether the next plan counts as soon as it is paid, and not from the next month
 * @param lastFour of the card
 * @param cancelled whether this month is the last one
 * @param paidUntil the end of the trial or of what was paid last; null before
 * @param retryAt when a declined payment is tried again; null when it is not
 * @param declined whether the last payment was declined
 * @param actionNeeded whether the person's bank waits for the person
 * @param invoices latest first
 * @param position of the last event that it follows from
 */
record SubscriptionAnswer(
        State state,
        PlanAnswer plan,
        @Nullable PlanAnswer next,
        boolean upgrading,
        String lastFour,
        boolean cancelled,
        @Nullable Instant paidUntil,
        @Nullable Instant retryAt,
        boolean declined,
        boolean actionNeeded,
        List<InvoiceAnswer> invoices,
        long position) {

    static SubscriptionAnswer of(SubscriptionView view) {
        return new SubscriptionAnswer(
                view.state(),
                PlanAnswer.of(view.plan()),
                view.next() == null ? null : PlanAnswer.of(view.next()),
                view.upgrading(),
                view.lastFour(),
                view.leaving(),
                view.paidUntil(),
                view.retryAt(),
                view.declined(),
                view.actionNeeded(),
                view.invoices().stream().map(InvoiceAnswer::of).toList(),
                view.position());
    }
}
