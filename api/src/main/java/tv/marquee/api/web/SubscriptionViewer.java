package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.subscriptions.OwnSubscription;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.SubscriptionView.State;

/** The subscription of who is looking, as fresh as the person's last change. */
final class SubscriptionViewer {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final OwnSubscription subscriptions;
    private final Viewers viewers;

    SubscriptionViewer(OwnSubscription subscriptions, Viewers viewers) {
        this.subscriptions = subscriptions;
        this.viewers = viewers;
    }

    /** The subscription; empty when there never was one. A page that is a moment behind is better than none. */
    Optional<SubscriptionView> read(HttpServletRequest request) {
        AccountId account = account(request);
        try {
            return subscriptions.read(account, LastChange.position(request));
        } catch (NotFreshEnough late) {
            return subscriptions.read(account, 0);
        }
    }

    /** Leads from a payment to what came of it, or to the bank where that wants a word first. */
    ModelAndView afterPayment(HttpServletRequest request) {
        boolean bankAsks =
                settled(request).filter(SubscriptionView::actionNeeded).isPresent();
        return SeeOther.to(bankAsks ? "/test-bank" : "/subscription");
    }

    /** The subscription after waiting a little for a payment that is on its way: most are there before a person has looked up. */
    private Optional<SubscriptionView> settled(HttpServletRequest request) {
        Optional<SubscriptionView> found = read(request);
        for (long left = PATIENCE.dividedBy(LOOK);
                left > 0 && found.filter(SubscriptionViewer::pays).isPresent();
                left--) {
            pause();
            found = subscriptions.read(account(request), 0);
        }
        return found;
    }

    /** The account that signed in, for a grown-up: a child neither pays nor cancels. */
    AccountId account(HttpServletRequest request) {
        return viewers.grownUp(request);
    }

    /** Whether a payment is on its way, and nobody but the provider has to do with it. */
    static boolean pays(SubscriptionView view) {
        return !view.actionNeeded() && (view.state() == State.PAYMENT_PENDING || view.upgrading());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
