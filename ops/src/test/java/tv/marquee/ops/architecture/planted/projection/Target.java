package tv.marquee.ops.architecture.planted.projection;

/** A planted offender. */
public class Target {}
