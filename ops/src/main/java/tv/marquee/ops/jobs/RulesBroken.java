package tv.marquee.ops.jobs;

import java.util.List;

/** The warehouse does not keep its rules; the message says which. */
final class RulesBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulesBroken(List<String> rules) {
        super("broken: " + String.join(", ", rules));
    }
}
