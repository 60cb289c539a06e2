package tv.marquee.projection.shelf;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.subscription.SubscriptionEvent;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.LatePaymentReceived;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentActionNeeded;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentDeclined;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentMethodReplaced;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeScheduled;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionWonBack;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.UpgradeRequested;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.SubscriptionView.PlanView;
import tv.marquee.query.subscription.SubscriptionView.State;

/** How subscriptions on the shelf follow from events. Of a card only the last four digits stand there. */
public final class SubscriptionShelf {

    private SubscriptionShelf() {}

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public static SubscriptionView fold(@Nullable SubscriptionView before, SubscriptionEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        SubscriptionDraft draft =
                before == null ? new SubscriptionDraft(event.account().toString()) : new SubscriptionDraft(before);
        change(draft, event);
        return draft.view(position);
    }

    private static void change(SubscriptionDraft draft, SubscriptionEvent event) {
        switch (event) {
            case TrialStarted e -> {
                draft.begin(State.TRIAL, e.offer(), e.method());
                draft.trial = true;
                draft.paidUntil = e.trial().until();
            }
            case SubscriptionStarted e -> draft.begin(State.PAYMENT_PENDING, e.offer(), e.method());
            case SubscriptionWonBack e -> draft.begin(State.PAYMENT_PENDING, e.offer(), e.method());
            case InvoiceIssued e -> draft.add(e.invoice());
            case PaymentRequested e -> draft.pay(e.invoice());
            case InvoicePaid e -> draft.paid(e.invoice(), e.at());
            case PaymentActionNeeded e -> draft.actionNeeded = true;
            case PaymentDeclined e -> {
                draft.declined = true;
                draft.actionNeeded = false;
                draft.retryAt = e.retryAt();
                if (draft.isForMonth(e.invoice())) {
                    draft.state = State.PAST_DUE;
                }
            }
            case InvoiceVoided e -> draft.voided(e.invoice());
            case LatePaymentReceived e -> {}
            case UpgradeRequested e -> draft.next(e.offer(), true);
            case PlanChangeScheduled e -> draft.next(e.offer(), false);
            case PlanChangeDropped e -> draft.noNext();
            case PlanChanged e -> {
                draft.plan = PlanView.of(e.offer());
                draft.noNext();
            }
            case PaymentMethodReplaced e -> draft.lastFour = e.method().lastFour();
            case SubscriptionCancelled e -> draft.cancel(e.effective());
            case SubscriptionResumed e -> draft.resume();
            case SubscriptionSuspended e -> draft.stop(State.SUSPENDED);
            case SubscriptionEnded e -> draft.stop(State.ENDED);
        }
    }
}
