package tv.marquee.domain.ledger;

import org.jspecify.annotations.Nullable;

/** Keys cannot be reached now. Nothing is lost; whoever asked asks again later. */
public final class KeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeysUnavailable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
