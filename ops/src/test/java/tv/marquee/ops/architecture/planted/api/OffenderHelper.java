package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class OffenderHelper {}
