package tv.marquee.ops.architecture.planted.projection;

/** A planted offender. */
class ProjectionAsksPort {
    Object target = new tv.marquee.ops.architecture.planted.query.Target();
}
