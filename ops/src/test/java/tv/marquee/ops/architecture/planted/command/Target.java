package tv.marquee.ops.architecture.planted.command;

/** A planted offender. */
public class Target {}
