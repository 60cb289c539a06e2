package tv.marquee.ops.training;

/** A job of analytics-spark ended without a result. Its message says why, with the last lines that the job wrote. */
public final class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobFailed(String reason) {
        super(reason);
    }

    public JobFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
