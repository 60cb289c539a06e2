package tv.marquee.api.problem;

/** A title's pictures have no file of this name. */
public final class MediaNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MediaNotFound() {
        super("no such file", null, false, false);
    }
}
