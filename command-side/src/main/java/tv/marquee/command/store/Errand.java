package tv.marquee.command.store;

import java.time.Instant;

/**
 * Something to do at a time, at least once, whatever happens to this process.
 *
 * @param kind names an {@link ErrandRunner}
 * @param what tells it what to do; an errand of this kind and text is kept once at a time
 */
public record Errand(String kind, String what, Instant due) {}
