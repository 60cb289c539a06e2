package tv.marquee.ops.importing;

import org.jspecify.annotations.Nullable;

/** An import cannot begin or cannot go on. Says why in one line; what was imported stays, and a repeat goes on from there. */
public final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportFailed(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
