package tv.marquee.ops.tmdb;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A way in which an answer can go wrong. */
public sealed interface Fault {

    /** 429, code 25. With {@code retryAfter} the answer says in whole seconds when to come back; without it, it does not. */
    record TooManyRequests(@Nullable Duration retryAfter) implements Fault {}

    /** 500, code 11. */
    record ServerError() implements Fault {}

    /** The right answer, too late. */
    record Slow(Duration delay) implements Fault {}

    /** The right answer's headers and the first half of its body; then the connection breaks. */
    record Truncated() implements Fault {}
}
