package tv.marquee.ops.training;

/** A training job ended without publishing a model. Its message says why, with the last lines that the job wrote. */
public final class TrainingFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrainingFailed(String reason) {
        super(reason);
    }

    public TrainingFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
