package tv.marquee.command.impression;

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
import tv.marquee.domain.impression.Impression;
import tv.marquee.domain.impression.ImpressionCommand;
import tv.marquee.domain.impression.ImpressionEvent;

/** An impression in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = ImpressionAggregate.KIND)
public final class ImpressionAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "impression";

    /** The domain's rules for it. */
    public static final Decider<Impression, ImpressionCommand, ImpressionEvent> DECIDER = new Decider<>(
            KIND,
            Impression.NONE,
            Impression.class,
            ImpressionCommand.class,
            ImpressionEvent.class,
            Impression::decide,
            Impression::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Impression state = Impression.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public ImpressionAggregate() {}

    private ImpressionAggregate(String key, Impression state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static ImpressionAggregate from(String key, Impression state) {
        return new ImpressionAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(ImpressionCommand command) {
        Impression.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(ImpressionEvent event) {
        key = StreamKey.of(event.stream());
        state = Impression.evolve(state, event);
    }
}
