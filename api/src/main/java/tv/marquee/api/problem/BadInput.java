package tv.marquee.api.problem;

import java.util.List;
import java.util.function.Supplier;

/** Input that is no value of the domain. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String detail;

    public BadInput(String field, String detail) {
        super(field + ": " + detail, null, false, false);
        this.field = field;
        this.detail = detail;
    }

    /**
     * Makes a value of the domain from input.
     *
     * @param field what to name when the value's constructor refuses
     */
    public static <V> V read(String field, Supplier<V> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new BadInput(field, e.getMessage() == null ? "is not valid" : e.getMessage());
        }
    }

    Problem problem() {
        return ProblemType.INVALID_INPUT.with(
                "Correct the field and send it again.", List.of(new Problem.FieldError(field, detail)));
    }
}
