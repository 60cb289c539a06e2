package tv.marquee.api.web;

/** Nobody said yet which of the account's profiles looks. */
final class ProfileNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProfileNeeded() {
        super("a profile is to be chosen", null, false, false);
    }
}
