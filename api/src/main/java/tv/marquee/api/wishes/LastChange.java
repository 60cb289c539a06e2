package tv.marquee.api.wishes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Remembers, for a session, the position of the person's last change, so that every later page shows it. */
public final class LastChange {

    private static final String ATTRIBUTE = LastChange.class.getName();

    private LastChange() {}

    /** The position that pages of this session must have reached; 0 when nothing was changed. */
    public static long position(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Long position ? position : 0;
    }

    /** Remembers a change; an older one than is known does not count. */
    public static void remember(HttpServletRequest request, long position) {
        request.getSession().setAttribute(ATTRIBUTE, Math.max(position, position(request)));
    }
}
