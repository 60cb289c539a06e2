package tv.marquee.api.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.command.gateway.CommandsUnavailable;

/** Signs people of the web client in. What the session keeps is the account's id and role; never address or password. */
final class PasswordSignIn implements AuthenticationProvider {

    private final Gate gate;
    private final SecondFactor factor;

    PasswordSignIn(Gate gate, SecondFactor factor) {
        this.gate = gate;
        this.factor = factor;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String from = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        String password = asked.getCredentials() instanceof String typed ? typed : "";
        try {
            SignedIn who = gate.signIn(asked.getName(), password, from)
                    .orElseThrow(() -> new BadCredentialsException("address or password is wrong"));
            if (factor.isNeededFrom(who)) {
                throw new PasswordGiven(who);
            }
            return UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities());
        } catch (TooManyAttempts e) {
            throw new LockedException("too many attempts", e);
        } catch (CommandsUnavailable e) {
            throw new AuthenticationServiceException("credentials cannot be checked", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }
}
