package tv.marquee.domain.ledger;

import org.jspecify.annotations.Nullable;

/** A stored event could not be read. Says its name and why, never its content. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String name, String reason, @Nullable Throwable cause) {
        super("event " + name + " cannot be read: " + reason, cause);
    }
}
