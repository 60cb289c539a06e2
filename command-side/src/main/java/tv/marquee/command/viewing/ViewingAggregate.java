package tv.marquee.command.viewing;

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
import tv.marquee.domain.viewing.Viewing;
import tv.marquee.domain.viewing.ViewingCommand;
import tv.marquee.domain.viewing.ViewingEvent;

/** An account's screens in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = ViewingAggregate.KIND)
public final class ViewingAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "viewing";

    /** The domain's rules for it. */
    public static final Decider<Viewing, ViewingCommand, ViewingEvent> DECIDER = new Decider<>(
            KIND,
            Viewing.NONE,
            Viewing.class,
            ViewingCommand.class,
            ViewingEvent.class,
            Viewing::decide,
            Viewing::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Viewing state = Viewing.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public ViewingAggregate() {}

    private ViewingAggregate(String key, Viewing state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static ViewingAggregate from(String key, Viewing state) {
        return new ViewingAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(ViewingCommand command) {
        Viewing.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(ViewingEvent event) {
        key = StreamKey.of(event.stream());
        state = Viewing.evolve(state, event);
    }
}
