package tv.marquee.api.web;

/** Only a profile that may see everything may do this. */
final class GrownUpNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GrownUpNeeded() {
        super("a grown-up is needed", null, false, false);
    }
}
