package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class ApiReachesStore {
    Object target = new tv.marquee.ops.architecture.planted.command.Target();
}
