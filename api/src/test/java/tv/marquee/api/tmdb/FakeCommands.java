package tv.marquee.api.tmdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.catalogue.Title;
import tv.marquee.domain.catalogue.TitleCommand;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.TitleId;

/** The catalogue's rules, without a store behind them. */
final class FakeCommands implements Commands, KnownTitles {

    final Map<TitleId, Title> titles = new HashMap<>();
    final List<TitleEvent> events = new ArrayList<>();
    int failAfterBatches = Integer.MAX_VALUE;
    private int batches;

    @Override
    public Receipt send(DomainCommand command, @Nullable String traceparent) {
        int before = events.size();
        decide((TitleCommand) command);
        return new Receipt(events.size(), events.size() - before);
    }

    @Override
    public BulkReceipt sendAll(List<? extends DomainCommand> commands) {
        if (batches++ >= failAfterBatches) {
            throw new CommandsUnavailable("the store is away", new IllegalStateException());
        }
        int before = events.size();
        List<BulkReceipt.RefusedCommand> refused = new ArrayList<>();
        for (DomainCommand command : commands) {
            try {
                decide((TitleCommand) command);
            } catch (Refused r) {
                refused.add(new BulkReceipt.RefusedCommand(command, r.refusal()));
            }
        }
        return new BulkReceipt(events.size(), events.size() - before, refused);
    }

    @Override
    public Set<TitleId> among(Collection<TitleId> asked) {
        return asked.stream().filter(t -> titles.get(t) instanceof Title.Listed).collect(Collectors.toSet());
    }

    private void decide(TitleCommand command) {
        Title now = titles.getOrDefault(command.title(), Title.NONE);
        for (TitleEvent event : Title.decide(now, command)) {
            now = Title.evolve(now, event);
            events.add(event);
        }
        titles.put(command.title(), now);
    }
}
