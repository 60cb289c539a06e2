package tv.marquee.ops.architecture.planted.analytics;

/** A planted offender. */
class AnalyticsReachesQuery {
    Object target = new tv.marquee.ops.architecture.planted.query.Target();
}
