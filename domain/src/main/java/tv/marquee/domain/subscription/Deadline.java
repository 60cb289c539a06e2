package tv.marquee.domain.subscription;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.SubscriptionCommand.EndGrace;
import tv.marquee.domain.subscription.SubscriptionCommand.EndPeriod;
import tv.marquee.domain.subscription.SubscriptionCommand.RenewPeriod;
import tv.marquee.domain.subscription.SubscriptionCommand.RetryPayment;

/**
 * A time at which a subscription goes on by itself.
 *
 * @param kind what is to happen then
 */
public record Deadline(Kind kind, Instant due) {

    /** What may be due. */
    public enum Kind {
        RENEWAL,
        RETRY,
        GRACE_END,
        PERIOD_END
    }

    /** The command to send then. Too early or for a condition that has passed, it changes nothing. */
    public static SubscriptionCommand command(Kind kind, AccountId account, Instant at) {
        return switch (kind) {
            case RENEWAL -> new RenewPeriod(account, at);
            case RETRY -> new RetryPayment(account, at);
            case GRACE_END -> new EndGrace(account, at);
            case PERIOD_END -> new EndPeriod(account, at);
        };
    }
}
