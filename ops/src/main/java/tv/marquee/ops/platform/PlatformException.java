package tv.marquee.ops.platform;

import java.util.List;

/** The platform could not do what it was asked to; the message is written for the person at the terminal. */
public final class PlatformException extends RuntimeException {

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whoever has its addresses and secrets from the environment lacks some, by the names of the settings. */
    public static PlatformException lacking(List<String> settings) {
        return new PlatformException("settings are missing: " + String.join(", ", settings)
                + "; ops/deploy/compose.yaml shows how they are given");
    }
}
