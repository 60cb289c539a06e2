package tv.marquee.command.subscription;

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
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionCommand;
import tv.marquee.domain.subscription.SubscriptionEvent;

/** A subscription in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = SubscriptionAggregate.KIND)
public final class SubscriptionAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "subscription";

    /** The domain's rules for it. */
    public static final Decider<Subscription, SubscriptionCommand, SubscriptionEvent> DECIDER = new Decider<>(
            KIND,
            Subscription.NONE,
            Subscription.class,
            SubscriptionCommand.class,
            SubscriptionEvent.class,
            Subscription::decide,
            Subscription::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Subscription state = Subscription.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public SubscriptionAggregate() {}

    private SubscriptionAggregate(String key, Subscription state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static SubscriptionAggregate from(String key, Subscription state) {
        return new SubscriptionAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(SubscriptionCommand command) {
        Subscription.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(SubscriptionEvent event) {
        key = StreamKey.of(event.stream());
        state = Subscription.evolve(state, event);
    }
}
