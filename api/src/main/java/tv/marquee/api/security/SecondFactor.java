package tv.marquee.api.security;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tv.marquee.command.gateway.SecondFactors;
import tv.marquee.domain.account.Role;

/**
 * Asks those who work here for a code of an authenticator app beside the password, since they read of others. Until it is right nobody is signed in:
 * the session merely remembers, for a few minutes, who gave the password.
 */
public final class SecondFactor {

    private static final String AWAITED = SecondFactor.class.getName() + ".awaited";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final boolean wanted;
    private final InstantSource clock;
    private final Attempts codes;

    SecondFactor(SecondFactors factors, SecuritySettings settings, InstantSource clock, Ticker ticker) {
        this.factors = factors;
        this.wanted = settings.staffSecondFactor();
        this.clock = clock;
        this.codes = new Attempts(settings.signInAttempts().perAccount(), settings.attemptWindow(), ticker);
    }

    /** Whether a password is not enough: of who works here, where that is wanted, and of whoever has enrolled an app in any case. */
    public boolean isNeededFrom(SignedIn who) {
        return who.role() != Role.SUBSCRIBER && (wanted || isEnrolled(who));
    }

    /** Remembers who gave the password. */
    void await(SignedIn who, HttpServletRequest request) {
        request.getSession().setAttribute(AWAITED, who);
        request.changeSessionId();
    }

    /** Who gave the password a while ago; empty when nobody did. */
    public Optional<SignedIn> awaited(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(AWAITED) instanceof SignedIn who
                        && clock.instant().isBefore(who.at().plus(PATIENCE))
                ? Optional.of(who)
                : Optional.empty();
    }

    /** Whether an app was enrolled. */
    public boolean isEnrolled(SignedIn who) {
        return factors.isEnrolled(who.account());
    }

    /**
     * The secret to put into an app.
     *
     * @return Base32; empty when an app was enrolled
     */
    public Optional<String> secret(SignedIn who) {
        return isEnrolled(who) ? Optional.empty() : Optional.of(factors.secret(who.account()));
    }

    /**
     * Checks a code, by which an app is enrolled.
     *
     * @throws tv.marquee.api.problem.TooManyAttempts when too many were wrong before
     */
    public boolean accepts(SignedIn who, String code) {
        String account = who.getName();
        codes.count(account);
        boolean right = factors.accepts(who.account(), code, clock.instant());
        if (right) {
            codes.forgive(account);
        }
        return right;
    }

    /** Forgets who gave the password, because the code was right. */
    public void done(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(AWAITED);
        }
    }
}
