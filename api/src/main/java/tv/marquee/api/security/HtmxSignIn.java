package tv.marquee.api.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the sign-in page; a request by htmx is told to load it as a whole page and not into a part of one. */
final class HtmxSignIn extends LoginUrlAuthenticationEntryPoint {

    static final String PAGE = "/sign-in";
    static final String HTMX = "HX-Request";
    static final String REDIRECT = "HX-Redirect";

    HtmxSignIn() {
        super(PAGE);
        setFavorRelativeUris(true);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (request.getHeader(HTMX) == null) {
            super.commence(request, response, e);
            return;
        }
        response.setHeader(REDIRECT, request.getContextPath() + PAGE);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
