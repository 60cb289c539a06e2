package tv.marquee.api.tokens;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.SecondFactorNeeded;
import tv.marquee.api.problem.WrongCredentials;
import tv.marquee.api.security.Gate;
import tv.marquee.api.security.SecondFactor;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.security.Tokens;

/** Gives tokens for an address and a password. */
@Tag(name = "Accounts")
@RestController
class TokenController {

    private final Gate gate;
    private final SecondFactor factor;
    private final Tokens tokens;

    TokenController(Gate gate, SecondFactor factor, Tokens tokens) {
        this.gate = gate;
        this.factor = factor;
        this.tokens = tokens;
    }

    @Operation(
            summary = "Get a bearer token",
            description =
                    "After too many failures further attempts must wait as long as Retry-After says. Those who work"
                            + " here give a code of their authenticator app, too.")
    @PostMapping(
            path = "/api/tokens",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TokenAnswer> issue(@Valid @RequestBody TokenRequest wanted, HttpServletRequest request) {
        SignedIn who = gate.signIn(wanted.email(), wanted.password(), request.getRemoteAddr())
                .orElseThrow(WrongCredentials::new);
        if (factor.isNeededFrom(who)) {
            require(wanted.code(), who);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokenAnswer(tokens.issue(who), tokens.lifetime().toSeconds()));
    }

    private void require(@Nullable String code, SignedIn who) {
        boolean enrolled = factor.isEnrolled(who);
        if (!enrolled || code == null || !factor.accepts(who, code)) {
            throw new SecondFactorNeeded(enrolled);
        }
    }
}
