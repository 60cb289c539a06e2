package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class ApiReachesProjection {
    Object target = new tv.marquee.ops.architecture.planted.projection.Target();
}
