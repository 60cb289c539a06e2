package tv.marquee.command.privacy;

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
import tv.marquee.domain.privacy.DataSubjectRequest;
import tv.marquee.domain.privacy.RequestCommand;
import tv.marquee.domain.privacy.RequestEvent;

/** A request in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = RequestAggregate.KIND)
public final class RequestAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "request";

    /** The domain's rules for it. */
    public static final Decider<DataSubjectRequest, RequestCommand, RequestEvent> DECIDER = new Decider<>(
            KIND,
            DataSubjectRequest.NONE,
            DataSubjectRequest.class,
            RequestCommand.class,
            RequestEvent.class,
            DataSubjectRequest::decide,
            DataSubjectRequest::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private DataSubjectRequest state = DataSubjectRequest.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public RequestAggregate() {}

    private RequestAggregate(String key, DataSubjectRequest state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static RequestAggregate from(String key, DataSubjectRequest state) {
        return new RequestAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(RequestCommand command) {
        DataSubjectRequest.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(RequestEvent event) {
        key = StreamKey.of(event.stream());
        state = DataSubjectRequest.evolve(state, event);
    }
}
