package tv.marquee.command.store;

import java.util.List;
import java.util.function.BiFunction;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.DomainEvent;

/**
 * The rules of one kind of stream, as values: what the domain's {@code decide} and {@code evolve} are for code that
 * works
 * on any kind.
 *
 * @param kind the kind of stream
 * @param none the state before the first event
 * @param states the sealed interface of the states
 * @param commands the sealed interface of the commands
 * @param events the sealed interface of the events
 * @param decide what follows from a command; may refuse
 * @param evolve the state after an event
 */
public record Decider<S, C extends DomainCommand, E extends DomainEvent>(
        String kind,
        S none,
        Class<S> states,
        Class<C> commands,
        Class<E> events,
        BiFunction<S, C, List<E>> decide,
        BiFunction<S, E, S> evolve) {

    /** What follows from a command of this kind in a state of this kind. */
    public List<E> decideOn(Object now, DomainCommand command) {
        return decide.apply(states.cast(now), commands.cast(command));
    }

    /** The state of this kind after an event of this kind; what nobody can read any more changes nothing. */
    public S evolveFrom(Object now, DomainEvent event) {
        if (event instanceof Forgotten) {
            return states.cast(now);
        }
        return evolve.apply(states.cast(now), events.cast(event));
    }
}
