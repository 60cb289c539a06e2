package tv.marquee.api.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tv.marquee.api.problem.Problem.FieldError;

/** Bodies that are not the JSON asked for. Says where and why, without repeating what was sent. */
final class Unreadable {

    private static final int LONGEST_NAME = 60;

    private Unreadable() {}

    static Problem problem(HttpMessageNotReadableException e) {
        if (BodyTooLarge.causes(e)) {
            return BodyTooLarge.problem();
        }
        return switch (e.getCause()) {
            case UnrecognizedPropertyException x -> invalid(x, "is not a field of this request");
            case StreamReadException x -> ProblemType.MALFORMED_REQUEST.with("The body is not JSON" + where(x) + ".");
            case DatabindException x when !x.getPath().isEmpty() -> invalid(x, "is not of the expected type");
            case null -> ProblemType.MALFORMED_REQUEST.with("Send a JSON object as body.");
            default -> ProblemType.MALFORMED_REQUEST.with("The body is not the JSON object that is expected.");
        };
    }

    private static Problem invalid(DatabindException e, String detail) {
        String path = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(name -> name == null ? "[]" : name)
                .collect(Collectors.joining("."));
        String field = path.length() <= LONGEST_NAME ? path : path.substring(0, LONGEST_NAME) + "...";
        return ProblemType.INVALID_INPUT.with(
                "Correct the fields and send it again.", List.of(new FieldError(field, detail)));
    }

    private static String where(StreamReadException e) {
        return e.getLocation() == null
                ? ""
                : ", as line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + " shows";
    }
}
