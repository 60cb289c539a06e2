package tv.marquee.api.problem;

/** A link to moving pictures is not one of ours, has expired, or was made for someone else. */
public final class LinkNotServed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkNotServed() {
        super("link not served", null, false, false);
    }
}
