package tv.marquee.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * An error as clients see it, RFC 9457.
 *
 * @param type stable, see {@link ProblemType}
 * @param title the type in a few words
 * @param status HTTP status
 * @param detail what to do about it; never what a person sent, never what is inside the house
 * @param errors what is wrong, field by field; left out when there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * What is wrong with one field.
     *
     * @param field its path in the body, or the name of the parameter or header
     */
    public record FieldError(String field, String detail) {}
}
