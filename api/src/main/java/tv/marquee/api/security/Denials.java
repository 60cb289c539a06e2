package tv.marquee.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tv.marquee.api.problem.Problem;
import tv.marquee.api.problem.ProblemAnswers;
import tv.marquee.api.problem.ProblemType;

/** What the REST door says to whom it does not let in. */
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean tokenSent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer");
        if (request.getHeader(HtmxSignIn.HTMX) != null) {
            response.setHeader(HtmxSignIn.REDIRECT, HtmxSignIn.PAGE);
        }
        String detail = tokenSent
                ? "The token is not valid, or no longer. Get another from POST /api/tokens."
                : "Send a bearer token from POST /api/tokens, or sign in with the web client.";
        ProblemAnswers.write(ProblemType.UNAUTHENTICATED.with(detail), response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Problem problem = e instanceof CsrfException
                ? ProblemType.FORGED_REQUEST.with("Send the session's CSRF token in the header X-CSRF-TOKEN.")
                : ProblemType.FORBIDDEN.with("The account's role does not include this.");
        ProblemAnswers.write(problem, response);
    }
}
