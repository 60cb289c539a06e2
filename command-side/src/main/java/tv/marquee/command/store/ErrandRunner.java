package tv.marquee.command.store;

import java.util.function.Consumer;

/**
 * Does errands of a kind. May be called twice for one errand; when it throws, the errand is tried again later.
 *
 * @param kind stays the same for ever, because errands wait across releases
 */
public record ErrandRunner(String kind, Consumer<String> work) {}
