package tv.marquee.command.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The decider of every kind of stream. */
public final class Deciders {

    private final Map<String, Decider<?, ?, ?>> byKind;

    public Deciders(List<Decider<?, ?, ?>> deciders) {
        this.byKind = deciders.stream().collect(Collectors.toUnmodifiableMap(Decider::kind, Function.identity()));
    }

    /**
     * The rules of a kind of stream.
     *
     * @throws IllegalArgumentException when there are none
     */
    public Decider<?, ?, ?> of(String kind) {
        Decider<?, ?, ?> decider = byKind.get(kind);
        if (decider == null) {
            throw new IllegalArgumentException("no rules for streams of kind " + kind);
        }
        return decider;
    }
}
