package tv.marquee.api.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tv.marquee.api.problem.Problem.FieldError;

/** What validation found, by field. Names and rules only, never what was sent. */
final class InvalidFields {

    private InvalidFields() {}

    static List<FieldError> of(MethodArgumentNotValidException e) {
        return e.getBindingResult().getAllErrors().stream()
                .map(InvalidFields::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::detail))
                .toList();
    }

    static List<FieldError> of(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(Parameters.name(result.getMethodParameter()), message(error))))
                .toList();
    }

    static List<FieldError> of(MethodArgumentTypeMismatchException e) {
        return List.of(new FieldError(Parameters.name(e.getParameter()), "is not of the expected form"));
    }

    private static FieldError error(ObjectError error) {
        String field =
                error instanceof org.springframework.validation.FieldError f ? f.getField() : error.getObjectName();
        return new FieldError(field, message(error));
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }
}
