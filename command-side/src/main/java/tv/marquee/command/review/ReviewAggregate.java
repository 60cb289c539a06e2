package tv.marquee.command.review;

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
import tv.marquee.domain.review.Review;
import tv.marquee.domain.review.ReviewCommand;
import tv.marquee.domain.review.ReviewEvent;

/** A review in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = ReviewAggregate.KIND)
public final class ReviewAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "review";

    /** The domain's rules for it. */
    public static final Decider<Review, ReviewCommand, ReviewEvent> DECIDER = new Decider<>(
            KIND, Review.NONE, Review.class, ReviewCommand.class, ReviewEvent.class, Review::decide, Review::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Review state = Review.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public ReviewAggregate() {}

    private ReviewAggregate(String key, Review state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static ReviewAggregate from(String key, Review state) {
        return new ReviewAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(ReviewCommand command) {
        Review.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        key = StreamKey.of(event.stream());
        state = Review.evolve(state, event);
    }
}
