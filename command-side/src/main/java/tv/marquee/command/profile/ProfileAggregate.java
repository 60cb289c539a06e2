package tv.marquee.command.profile;

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
import tv.marquee.domain.profile.Profile;
import tv.marquee.domain.profile.ProfileCommand;
import tv.marquee.domain.profile.ProfileEvent;

/** A profile in Axon's hands: a shell that remembers the state and asks the domain. It knows no rule. */
@AggregateRoot(type = ProfileAggregate.KIND)
public final class ProfileAggregate {

    /** The kind of stream, and the name under which its commands are dispatched. */
    public static final String KIND = "profile";

    /** The domain's rules for it. */
    public static final Decider<Profile, ProfileCommand, ProfileEvent> DECIDER = new Decider<>(
            KIND,
            Profile.NONE,
            Profile.class,
            ProfileCommand.class,
            ProfileEvent.class,
            Profile::decide,
            Profile::evolve);

    @AggregateIdentifier
    private @Nullable String key;

    private Profile state = Profile.NONE;

    /** Used by Axon for a stream that has no event yet. */
    public ProfileAggregate() {}

    private ProfileAggregate(String key, Profile state) {
        this.key = key;
        this.state = state;
    }

    /** Revives it from a snapshot. */
    public static ProfileAggregate from(String key, Profile state) {
        return new ProfileAggregate(key, state);
    }

    /**
     * Decides a command.
     *
     * @return the sequence of the last event of its stream, null when there is none
     */
    @CommandHandler(commandName = KIND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(ProfileCommand command) {
        Profile.decide(state, command).forEach(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(ProfileEvent event) {
        key = StreamKey.of(event.stream());
        state = Profile.evolve(state, event);
    }
}
