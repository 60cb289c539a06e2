package tv.marquee.api.web;

/** There is no such page: a title that was never in the catalogue, or left it. */
final class PageNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PageNotFound() {
        super("page not found", null, false, false);
    }
}
