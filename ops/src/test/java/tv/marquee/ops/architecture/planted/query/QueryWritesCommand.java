package tv.marquee.ops.architecture.planted.query;

/** A planted offender. */
class QueryWritesCommand {
    Object target = new tv.marquee.ops.architecture.planted.command.Target();
}
