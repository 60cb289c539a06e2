package tv.marquee.api.web;

/** A page or a change that is somebody's own was asked for by nobody in particular. */
final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInNeeded() {
        super("sign-in needed", null, false, false);
    }
}
