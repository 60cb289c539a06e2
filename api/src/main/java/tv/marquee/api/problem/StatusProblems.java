package tv.marquee.api.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Problems of which nothing but an HTTP status is known. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null) {
            return ProblemType.INTERNAL_ERROR.with("It is noted in the log.");
        }
        return switch (known) {
            case UNAUTHORIZED -> ProblemType.UNAUTHENTICATED.with("Send a bearer token from POST /api/tokens.");
            case FORBIDDEN -> ProblemType.FORBIDDEN.with("The account's role does not include this.");
            case NOT_FOUND -> ProblemType.NOT_FOUND.with("The paths that exist are at /v3/api-docs.");
            case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED.with("The header Allow lists what can be done.");
            case NOT_ACCEPTABLE -> ProblemType.NOT_ACCEPTABLE.with("Accept application/json.");
            case CONTENT_TOO_LARGE -> BodyTooLarge.problem();
            case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA_TYPE.with("Send application/json.");
            default ->
                known.is4xxClientError()
                        ? ProblemType.MALFORMED_REQUEST.with("The request is not one that this path understands.")
                        : ProblemType.INTERNAL_ERROR.with("It is noted in the log.");
        };
    }
}
