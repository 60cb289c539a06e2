package tv.marquee.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.Refused;

/** Given what happened, when something is wished, then these events follow, or this refusal. */
public record Scenario<S, C, E>(S none, BiFunction<S, C, List<E>> decide, BiFunction<S, E, S> evolve, List<E> history) {

    public Scenario<S, C, E> given(List<? extends E> events) {
        return new Scenario<>(none, decide, evolve, List.copyOf(events));
    }

    /** The same history, and this after it. */
    public Scenario<S, C, E> and(E event) {
        return new Scenario<>(
                none,
                decide,
                evolve,
                Stream.concat(history.stream(), Stream.of(event)).toList());
    }

    public Outcome when(C command) {
        S state = none;
        for (E event : history) {
            state = evolve.apply(state, event);
        }
        S now = state;
        return new Outcome(() -> decide.apply(now, command));
    }

    /** What a command led to. */
    public final class Outcome {
        private final Supplier<List<E>> decision;

        private Outcome(Supplier<List<E>> decision) {
            this.decision = decision;
        }

        public void then(List<? extends E> events) {
            assertThat(decision.get()).isEqualTo(events);
        }

        public void thenNothing() {
            assertThat(decision.get()).isEmpty();
        }

        public void thenRefused(Refusal refusal) {
            Refused refused = catchThrowableOfType(Refused.class, decision::get);
            assertThat(refused).isNotNull();
            assertThat(refused.refusal()).isEqualTo(refusal);
        }
    }
}
