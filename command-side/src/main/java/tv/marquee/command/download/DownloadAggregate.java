package tv.marquee.command.download;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.store.Decider;
import tv.marquee.command.store.StreamKey;
import tv.marquee.domain.download.DownloadCommand;
import tv.marquee.domain.download.DownloadEvent;
import tv.marquee.domain.download.Downloads;

/** An account's downloads in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = DownloadAggregate.KIND)
public final class DownloadAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "download";

    /** The domain's rules for it. */
    public static final Decider<Downloads, DownloadCommand, DownloadEvent> DECIDER = new Decider<>(
            KIND,
            Downloads.NONE,
            Downloads.class,
            DownloadCommand.class,
            DownloadEvent.class,
            Downloads::decide,
            Downloads::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Downloads state = Downloads.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public DownloadAggregate() {}

    private DownloadAggregate(String key, Downloads state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static DownloadAggregate from(String key, Downloads state) {
        return new DownloadAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(DownloadCommand command) {
        Downloads.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(DownloadEvent event) {
        key = StreamKey.of(event.stream());
        state = Downloads.evolve(state, event);
    }
}
