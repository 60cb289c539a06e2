package tv.marquee.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.marquee.api.problem.ProblemAnswers;
import tv.marquee.api.problem.ProblemType;

/**
 * Keeps a session that watches with a child's or a youth's profile from arranging the account over REST, as pages do by
 * themselves: profiles, plans and devices. Programs with a token speak for the account.
 */
public final class GrownUpsOnly extends OncePerRequestFilter {

    private static final String YOUNG = GrownUpsOnly.class.getName() + ".young";
    private static final Pattern KEPT = Pattern.compile("/api/(subscription|devices)(/.*)?");
    private static final Pattern ARRANGED = Pattern.compile("/api/profiles(/[^/]*)?");

    /** Takes note of who watches in a session. */
    public static void watches(HttpServletRequest request, boolean grownUp) {
        request.getSession().setAttribute(YOUNG, !grownUp);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && Boolean.TRUE.equals(session.getAttribute(YOUNG)) && arranges(request)) {
            ProblemAnswers.write(
                    ProblemType.GROWN_UP_NEEDED.with("Choose a profile that may see everything."), response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean arranges(HttpServletRequest request) {
        String path = request.getServletPath();
        return KEPT.matcher(path).matches()
                || (!HttpMethod.GET.matches(request.getMethod())
                        && ARRANGED.matcher(path).matches());
    }
}
