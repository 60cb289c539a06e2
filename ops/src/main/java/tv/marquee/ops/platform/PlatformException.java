package tv.marquee.ops.platform;

/** The platform could not do what it was asked to; the message is written for the person at the terminal. */
public final class PlatformException extends RuntimeException {

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
