package tv.marquee.api.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tv.marquee.domain.account.Role;

/** Bearer tokens: signed with one key, good for a while, holding an account's id and role and nothing else. */
public final class Tokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final String ISSUER = "https://marquee.tv";
    private static final String ROLE = "role";
    private static final String SIGNED_IN = "signed_in";
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final JwtEncoder encoder;
    private final NimbusJwtDecoder decoder;
    private final Duration lifetime;
    private final InstantSource clock;

    Tokens(SecuritySettings settings, InstantSource clock) {
        this.encoder = NimbusJwtEncoder.withSecretKey(settings.key())
                .algorithm(MacAlgorithm.HS256)
                .build();
        this.decoder = NimbusJwtDecoder.withSecretKey(settings.key())
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        this.lifetime = settings.tokenLifetime();
        this.clock = clock;
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_APART);
        times.setClock(clock.withZone(ZoneOffset.UTC));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(ISSUER), wellFormed()));
    }

    /** A new token for who signed in. */
    public String issue(SignedIn who) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(who.getName())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .claim(ROLE, who.role().name())
                .claim(SIGNED_IN, who.at().toEpochMilli())
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** How long a new token is good for. */
    public Duration lifetime() {
        return lifetime;
    }

    JwtDecoder decoder() {
        return decoder;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        SignedIn who = new SignedIn(
                UUID.fromString(token.getSubject()),
                Role.valueOf(token.getClaimAsString(ROLE)),
                Instant.ofEpochMilli(((Number) token.getClaim(SIGNED_IN)).longValue()));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities());
    }

    private static OAuth2TokenValidator<Jwt> wellFormed() {
        List<String> roles = Arrays.stream(Role.values()).map(Enum::name).toList();
        return token -> {
            boolean known =
                    UUID_FORM.matcher(String.valueOf(token.getSubject())).matches()
                            && token.getExpiresAt() != null
                            && token.getClaims().get(SIGNED_IN) instanceof Number
                            && roles.contains(String.valueOf(token.getClaims().get(ROLE)));
            return known
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
        };
    }
}
