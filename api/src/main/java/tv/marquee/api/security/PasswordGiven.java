package tv.marquee.api.security;

import org.springframework.security.core.AuthenticationException;

/** The password is right, and a code is to be shown before anybody is signed in. */
final class PasswordGiven extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final SignedIn who;

    PasswordGiven(SignedIn who) {
        super("a code is needed, too");
        this.who = who;
    }

    SignedIn who() {
        return who;
    }
}
