package tv.marquee.ops.architecture.planted.query;

/** A planted offender. */
public class Target {}
