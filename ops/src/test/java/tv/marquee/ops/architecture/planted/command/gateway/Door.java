package tv.marquee.ops.architecture.planted.command.gateway;

/** A planted offender. */
public class Door {}
