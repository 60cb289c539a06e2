package tv.marquee.ops.importing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.AccountCommand;
import tv.marquee.domain.catalogue.Title;
import tv.marquee.domain.catalogue.TitleCommand;
import tv.marquee.domain.profile.Profile;
import tv.marquee.domain.profile.ProfileCommand;
import tv.marquee.domain.review.Review;
import tv.marquee.domain.review.ReviewCommand;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionCommand;
import tv.marquee.domain.viewing.Viewing;
import tv.marquee.domain.viewing.ViewingCommand;

/** The rules of the whole domain, without a store behind them. */
final class FakeCommands implements Commands {

    final List<DomainEvent> events = new ArrayList<>();
    int batches;
    int unavailable;
    private final Map<StreamId, Object> states = new HashMap<>();

    @Override
    public synchronized Receipt send(DomainCommand command, @Nullable String traceparent) {
        List<? extends DomainEvent> followed = decide(command);
        events.addAll(followed);
        return new Receipt(events.size(), followed.size());
    }

    @Override
    public synchronized BulkReceipt sendAll(List<? extends DomainCommand> commands) {
        if (unavailable > 0) {
            unavailable--;
            throw new CommandsUnavailable("the event store cannot be reached", new IllegalStateException());
        }
        batches++;
        int before = events.size();
        List<BulkReceipt.RefusedCommand> refused = new ArrayList<>();
        for (DomainCommand command : commands) {
            try {
                events.addAll(decide(command));
            } catch (Refused e) {
                refused.add(new BulkReceipt.RefusedCommand(command, e.refusal()));
            }
        }
        return new BulkReceipt(events.size(), events.size() - before, refused);
    }

    synchronized <E extends DomainEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** One plan is on sale, which all who have none yet are put on. */
    Memberships memberships(InstantSource clock) {
        Money price = new Money(1_299, Currency.getInstance("EUR"));
        Offer standard = new Offer(new PlanCode("standard"), 1, price, 2, Resolution.HD, 5, 2);
        return new Memberships(this::subscription, () -> List.of(new Offers.Sale(standard, 30)), clock);
    }

    private synchronized Subscription subscription(AccountId account) {
        return (Subscription) states.getOrDefault(StreamId.ofSubscription(account), Subscription.NONE);
    }

    private List<? extends DomainEvent> decide(DomainCommand command) {
        return switch (command) {
            case TitleCommand c -> decide(c, Title.NONE, Title::decide, Title::evolve);
            case AccountCommand c -> decide(c, Account.NONE, Account::decide, Account::evolve);
            case ProfileCommand c -> decide(c, Profile.NONE, Profile::decide, Profile::evolve);
            case ViewingCommand c -> decide(c, Viewing.NONE, Viewing::decide, Viewing::evolve);
            case SubscriptionCommand c -> decide(c, Subscription.NONE, Subscription::decide, Subscription::evolve);
            case ReviewCommand c -> decide(c, Review.NONE, Review::decide, Review::evolve);
            default -> throw new IllegalArgumentException("no such command in the domain");
        };
    }

    @SuppressWarnings("unchecked") // a stream's kind never changes, nor does the kind of its state
    private <S, C extends DomainCommand, E extends DomainEvent> List<E> decide(
            C command, S none, BiFunction<S, C, List<E>> decide, BiFunction<S, E, S> evolve) {
        S now = (S) states.getOrDefault(command.stream(), none);
        List<E> followed = decide.apply(now, command);
        for (E event : followed) {
            now = evolve.apply(now, event);
        }
        states.put(command.stream(), now);
        return followed;
    }
}
