package tv.marquee.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which is told why: wrong, to wait, or not possible now. On to the page that asks for a code when only that is missing. */
final class FailedSignIn implements AuthenticationFailureHandler {

    private final SecondFactor factor;

    FailedSignIn(SecondFactor factor) {
        this.factor = factor;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (e instanceof PasswordGiven given) {
            factor.await(given.who(), request);
            response.sendRedirect(request.getContextPath() + HtmxSignIn.PAGE + "/code");
            return;
        }
        String why = switch (e) {
            case LockedException x -> "wait";
            case AuthenticationServiceException x -> "unavailable";
            default -> "wrong";
        };
        response.sendRedirect(request.getContextPath() + HtmxSignIn.PAGE + "?error=" + why);
    }
}
