package tv.marquee.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.BulkReceipt.RefusedCommand;
import tv.marquee.command.store.Appender;
import tv.marquee.command.store.CrossStreamRules;
import tv.marquee.command.store.Decider;
import tv.marquee.command.store.Deciders;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.History;
import tv.marquee.command.store.NewEvent;
import tv.marquee.command.store.Sealing;
import tv.marquee.command.store.Snapshot;
import tv.marquee.command.store.Snapshots;
import tv.marquee.domain.privacy.PrivacyRefusal.SubjectIsForgotten;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** Decides many commands on states that are read once, and stores what follows with a few statements. */
final class BulkCommands {

    private final Histories histories;
    private final Snapshots snapshots;
    private final Appender appender;
    private final Sealing sealing;
    private final Deciders deciders;
    private final CrossStreamRules rules;
    private final KnownTitles titles;
    private final Supplier<UUID> ids;
    private final int snapshotEvery;

    BulkCommands(
            Histories histories,
            Snapshots snapshots,
            Appender appender,
            Sealing sealing,
            Deciders deciders,
            CrossStreamRules rules,
            KnownTitles titles,
            Supplier<UUID> ids,
            int snapshotEvery) {
        this.histories = histories;
        this.snapshots = snapshots;
        this.appender = appender;
        this.sealing = sealing;
        this.deciders = deciders;
        this.rules = rules;
        this.titles = titles;
        this.ids = ids;
        this.snapshotEvery = snapshotEvery;
    }

    /**
     * Decides and stores, within the present transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another writer was faster; nothing may be committed
     */
    BulkReceipt store(List<? extends DomainCommand> commands) {
        Set<StreamId> streams = commands.stream().map(DomainCommand::stream).collect(Collectors.toUnmodifiableSet());
        Map<StreamId, History> now = histories.load(streams);
        titles.learn(commands);
        List<Followed> followed = new ArrayList<>();
        List<RefusedCommand> refused = new ArrayList<>();
        for (DomainCommand command : commands) {
            try {
                followed.add(new Followed(command, follow(command, now)));
            } catch (Refused e) {
                refused.add(new RefusedCommand(command, e.refusal()));
            }
        }
        List<NewEvent> events = ofTheRemembered(followed, refused);
        if (events.isEmpty()) {
            return new BulkReceipt(0, 0, refused);
        }
        long[] positions = appender.append(events);
        now.forEach(this::keepLong);
        return new BulkReceipt(positions[positions.length - 1], events.size(), refused);
    }

    /** Who was forgotten is refused what they wish, and the others are not. */
    private List<NewEvent> ofTheRemembered(List<Followed> followed, List<RefusedCommand> refused) {
        Set<String> forgotten = sealing.forgottenAmong(
                followed.stream().flatMap(one -> one.events().stream()).toList());
        List<NewEvent> events = new ArrayList<>();
        for (Followed one : followed) {
            if (one.events().stream()
                    .anyMatch(event -> forgotten.contains(event.event().owner()))) {
                DomainCommand command = one.command();
                refused.add(new RefusedCommand(command, new SubjectIsForgotten(command.stream())));
            } else {
                events.addAll(one.events());
            }
        }
        return events;
    }

    /** What follows from a command. */
    private record Followed(DomainCommand command, List<NewEvent> events) {}

    private List<NewEvent> follow(DomainCommand command, Map<StreamId, History> now) {
        requireTitle(command, now);
        History history = now.get(command.stream());
        Decider<?, ?, ?> decider = deciders.of(command.stream().kind());
        List<NewEvent> events = new ArrayList<>();
        for (DomainEvent event : decider.decideOn(history.state(), command)) {
            rules.settle(event);
            history = history.after(decider, event);
            events.add(new NewEvent(event, history.sequence(), ids.get(), null));
        }
        now.put(command.stream(), history);
        return events;
    }

    /** A title may be known because a command before this one adds it. */
    private void requireTitle(DomainCommand command, Map<StreamId, History> now) {
        TitleId title = KnownTitles.titleIn(command).orElse(null);
        if (title == null || titles.isLearnt(command)) {
            return;
        }
        History history = now.get(StreamId.of(title));
        if (history == null || history.sequence() < 0) {
            titles.requireLearnt(command);
        }
    }

    private void keepLong(StreamId stream, History history) {
        if (history.sequence() - history.snapshot() >= snapshotEvery) {
            snapshots.store(new Snapshot(stream, history.sequence(), history.state()));
        }
    }
}
