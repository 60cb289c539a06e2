package tv.marquee.command.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Travels in a command's metadata and learns, while the command is handled, what was stored because of it. Used by one
 * thread.
 */
public final class Appended {

    /** Its key in the metadata. */
    public static final String KEY = "appended";

    private long position;
    private int events;

    /** The position of the last event stored, 0 when none was. */
    public long position() {
        return position;
    }

    /** How many events were stored. */
    public int events() {
        return events;
    }

    static void note(long position, int events) {
        CurrentUnitOfWork.ifStarted(unit -> {
            MetaData metadata = unit.root().getMessage().getMetaData();
            if (metadata.get(KEY) instanceof Appended appended) {
                appended.position = position;
                appended.events += events;
            }
        });
    }
}
