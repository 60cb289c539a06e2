package tv.marquee.api.problem;

/** Address or password is wrong; which of them is not told. */
public final class WrongCredentials extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongCredentials() {
        super("wrong credentials", null, false, false);
    }
}
