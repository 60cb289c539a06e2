package tv.marquee.command.catalogue;

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
import tv.marquee.domain.catalogue.Title;
import tv.marquee.domain.catalogue.TitleCommand;
import tv.marquee.domain.catalogue.TitleEvent;

/** A title in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = TitleAggregate.KIND)
public final class TitleAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "title";

    /** The domain's rules for it. */
    public static final Decider<Title, TitleCommand, TitleEvent> DECIDER = new Decider<>(
            KIND, Title.NONE, Title.class, TitleCommand.class, TitleEvent.class, Title::decide, Title::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Title state = Title.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public TitleAggregate() {}

    private TitleAggregate(String key, Title state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static TitleAggregate from(String key, Title state) {
        return new TitleAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(TitleCommand command) {
        Title.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(TitleEvent event) {
        key = StreamKey.of(event.stream());
        state = Title.evolve(state, event);
    }
}
