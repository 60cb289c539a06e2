package tv.marquee.query.insight;

/** The warehouse cannot be asked now. */
public final class InsightsUnavailable extends RuntimeException {

    public InsightsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
