package tv.marquee.command.subscription;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.reaction.Reaction;
import tv.marquee.command.store.Errand;
import tv.marquee.command.store.ErrandRunner;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.subscription.Deadline;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionEvent;

/**
 * Renews, tries again, suspends or ends a subscription when it is time. Whatever happens to a subscription, its present
 * condition says what is due next, so no deadline is ever taken back: one whose condition has passed changes nothing.
 */
final class WhenDeadlineComesThenGoOn implements Reaction {

    private static final String KIND = "subscription-deadline";

    private final Entitlements subscriptions;
    private final Commands commands;
    private final InstantSource clock;

    WhenDeadlineComesThenGoOn(Entitlements subscriptions, Commands commands, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public List<Errand> to(DomainEvent event) {
        return event instanceof SubscriptionEvent e
                ? Subscription.deadline(subscriptions.of(e.account())).stream()
                        .map(next -> new Errand(KIND, e.account() + "/" + next.kind() + "/" + next.due(), next.due()))
                        .toList()
                : List.of();
    }

    ErrandRunner runner() {
        return new ErrandRunner(KIND, this::goOn);
    }

    private void goOn(String what) {
        String[] parts = what.split("/");
        AccountId account = new AccountId(UUID.fromString(parts[0]));
        commands.send(Deadline.command(Deadline.Kind.valueOf(parts[1]), account, clock.instant()), null);
    }
}
