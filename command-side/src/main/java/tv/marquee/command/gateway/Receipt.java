package tv.marquee.command.gateway;

/**
 * What a command led to.
 *
 * @param position of the last event that followed, or, when nothing changed, of the last event of its stream; a read that
 *     is at least that fresh shows the change
 * @param events how many followed
 */
public record Receipt(long position, int events) {}
