package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class AxonOutsideCommand {
    Object bus = org.axonframework.commandhandling.SimpleCommandBus.class;
}
