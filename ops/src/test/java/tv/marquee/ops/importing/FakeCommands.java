package tv.marquee.ops.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.AccountCommand;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.catalogue.Title;
import tv.marquee.domain.catalogue.TitleCommand;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.profile.Profile;
import tv.marquee.domain.profile.ProfileCommand;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;

/** The rules of the whole domain, without a store behind them. */
final class FakeCommands implements Commands {

    final List<DomainEvent> events = new ArrayList<>();
    int batches;
    int unavailable;
    private final Map<StreamId, Title> titles = new HashMap<>();
    private final Map<StreamId, Account> accounts = new HashMap<>();
    private final Map<StreamId, Profile> profiles = new HashMap<>();

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

    private List<? extends DomainEvent> decide(DomainCommand command) {
        return switch (command) {
            case TitleCommand c -> {
                Title now = titles.getOrDefault(c.stream(), Title.NONE);
                List<TitleEvent> followed = Title.decide(now, c);
                for (TitleEvent event : followed) {
                    now = Title.evolve(now, event);
                }
                titles.put(c.stream(), now);
                yield followed;
            }
            case AccountCommand c -> {
                Account now = accounts.getOrDefault(c.stream(), Account.NONE);
                List<AccountEvent> followed = Account.decide(now, c);
                for (AccountEvent event : followed) {
                    now = Account.evolve(now, event);
                }
                accounts.put(c.stream(), now);
                yield followed;
            }
            case ProfileCommand c -> {
                Profile now = profiles.getOrDefault(c.stream(), Profile.NONE);
                List<ProfileEvent> followed = Profile.decide(now, c);
                for (ProfileEvent event : followed) {
                    now = Profile.evolve(now, event);
                }
                profiles.put(c.stream(), now);
                yield followed;
            }
            default -> throw new IllegalArgumentException("no such command in the domain");
        };
    }
}
