package tv.marquee.api.profiles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tv.marquee.api.problem.PinNeeded;
import tv.marquee.api.security.Gate;
import tv.marquee.command.gateway.Pins;
import tv.marquee.domain.shared.ProfileId;

/**
 * Lets those only use a profile who know its PIN. A session gives it once and holds the profile open until it turns to
 * another; a program gives it with each request. Guessing is slowed down for each profile.
 */
public final class ProfileLocks {

    /** The header by which a program gives a PIN. */
    public static final String PIN = "Marquee-Pin";

    private static final String OPENED = ProfileLocks.class.getName() + ".opened";

    private final Pins pins;
    private final Gate gate;

    ProfileLocks(Pins pins, Gate gate) {
        this.pins = pins;
        this.gate = gate;
    }

    /**
     * Opens a profile to a session, and closes the one before.
     *
     * @return whether the PIN was right
     * @throws tv.marquee.api.problem.TooManyAttempts when it was guessed too often
     */
    public boolean open(HttpServletRequest request, ProfileId profile, String pin) {
        if (!checked(profile, pin)) {
            return false;
        }
        request.getSession().setAttribute(OPENED, profile.value());
        return true;
    }

    /** Closes whatever profile a session holds open. */
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(OPENED);
        }
    }

    /**
     * Requires that the request may use a profile that asks for a PIN.
     *
     * @throws PinNeeded when its session does not hold it open, and it gives no PIN or a wrong one
     * @throws tv.marquee.api.problem.TooManyAttempts when the PIN was guessed too often
     */
    void require(ProfileId profile) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        if (isOpen(request, profile)) {
            return;
        }
        @Nullable String given = request.getHeader(PIN);
        if (given == null || !checked(profile, given)) {
            throw new PinNeeded();
        }
    }

    /** Whether a session holds a profile open whose PIN it gave. */
    public static boolean isOpen(HttpServletRequest request, ProfileId profile) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OPENED) instanceof UUID opened && opened.equals(profile.value());
    }

    private boolean checked(ProfileId profile, String pin) {
        gate.countPin(profile);
        boolean right = pins.opens(profile, pin);
        if (right) {
            gate.forgivePin(profile);
        }
        return right;
    }
}
