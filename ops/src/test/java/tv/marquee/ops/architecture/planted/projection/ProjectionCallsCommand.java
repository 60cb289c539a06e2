package tv.marquee.ops.architecture.planted.projection;

/** A planted offender. */
class ProjectionCallsCommand {
    Object target = new tv.marquee.ops.architecture.planted.command.Target();
}
