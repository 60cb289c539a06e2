package tv.marquee.ops.tmdb;

/** TMDB's own error codes with the HTTP status and the message that go with them. */
enum TmdbError {
    INVALID_KEY(7, 401, "Invalid API key: You must be granted a valid key."),
    INTERNAL(11, 500, "Internal error: Something went wrong, contact TMDB."),
    DATE_RANGE(20, 422, "Invalid date range: Should be a range no longer than 14 days."),
    PAGE(22, 400, "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer."),
    DATE(23, 400, "Invalid date: Format needs to be YYYY-MM-DD."),
    TOO_MANY_REQUESTS(25, 429, "Your request count (#) is over the allowed limit of (40)."),
    TOO_MANY_APPENDED(27, 400, "Too many append to response objects: The maximum number of remote calls is 20."),
    NOT_FOUND(34, 404, "The resource you requested could not be found.");

    private final int code;
    private final int status;
    private final String message;

    TmdbError(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    Answer answer() {
        return Answer.ofError(status, Json.object("success", false, "status_code", code, "status_message", message));
    }

    /** To be thrown where a question turns out to be wrong. */
    Refused refused() {
        return new Refused(this);
    }

    /** A question that TMDB answers with an error. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final TmdbError error;

        private Refused(TmdbError error) {
            super(error.message, null, false, false);
            this.error = error;
        }

        TmdbError error() {
            return error;
        }
    }
}
