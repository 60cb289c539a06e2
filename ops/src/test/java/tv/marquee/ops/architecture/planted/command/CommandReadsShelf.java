package tv.marquee.ops.architecture.planted.command;

/** A planted offender. */
class CommandReadsShelf {
    Object target = new tv.marquee.ops.architecture.planted.query.Target();
}
