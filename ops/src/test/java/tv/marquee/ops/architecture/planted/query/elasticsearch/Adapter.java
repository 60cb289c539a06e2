package tv.marquee.ops.architecture.planted.query.elasticsearch;

/** A planted offender. */
public class Adapter {}
