package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

class SecurityTest extends HouseTest {

    private static final String KEY = "01234567890123456789012345678901";
    private static final List<String> READS = List.of("", "/home", "/recommendations", "/ratings", "/list");
    private static final List<String> CHANGES =
            List.of("PUT /ratings/tmdb-603", "DELETE /ratings/tmdb-603", "PUT /list/tmdb-603", "DELETE /list/tmdb-603");

    SecurityTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void nobodyIsToldToSignInWhateverThePath() {
        for (String path : List.of("/api/me", "/api/titles", "/api/titles/tmdb-603", "/api/profiles", "/api/nowhere")) {
            Door.Answer answer = nobody().get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        for (String change : CHANGES) {
            assertThat(change(nobody(), OF_ADA, change).status()).as(change).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_BOB, NOBODYS})
    void anothersProfileAndNoProfileCannotBeToldApart(String profile) {
        for (String read : READS) {
            Door.Answer answer = ada().get("/api/profiles/" + profile + read);
            assertThat(answer.status()).as(read).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("profile-unknown");
        }
        for (String change : CHANGES) {
            Door.Answer answer = change(ada(), profile, change);
            assertThat(answer.status()).as(change).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("profile-unknown");
        }
        assertThat(backstage.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySubscribersHaveProfilesAndEveryoneMayLookAtTitles(Role role) {
        Door door = as(ADA, role);
        int expected = role == Role.SUBSCRIBER ? 200 : 403;
        for (String read : READS) {
            assertThat(door.get("/api/profiles/" + OF_ADA + read).status())
                    .as(read)
                    .isEqualTo(expected);
        }
        for (String change : CHANGES) {
            assertThat(change(door, OF_ADA, change).status()).as(change).isEqualTo(role == Role.SUBSCRIBER ? 204 : 403);
        }
        assertThat(door.get("/api/titles").status()).isEqualTo(200);
        assertThat(door.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoUuidIsNoProfile() {
        assertThat(ada().get("/api/profiles/tmdb-603/home").status()).isEqualTo(400);
    }

    @Test
    void tokensThatThisHouseDidNotIssueOrNoLongerHonoursAreRefused() throws JOSEException {
        JWTClaimsSet good = claims().build();
        assertThat(withToken(signed(good, KEY)).get("/api/me").status()).isEqualTo(200);
        for (String token : List.of(
                "garbage",
                new PlainJWT(good).serialize(),
                signed(good, KEY.replace('0', 'x')),
                signed(
                        claims().expirationTime(Date.from(Instant.now().minusSeconds(60)))
                                .build(),
                        KEY),
                signed(claims().expirationTime(null).build(), KEY),
                signed(claims().issuer("https://elsewhere.example").build(), KEY),
                signed(claims().claim("role", "OWNER").build(), KEY),
                signed(claims().claim("role", null).build(), KEY),
                signed(claims().claim("signed_in", null).build(), KEY),
                signed(claims().claim("signed_in", "now").build(), KEY),
                signed(claims().subject(null).build(), KEY),
                signed(claims().subject("ada").build(), KEY))) {
            Door.Answer answer = withToken(token).get("/api/me");
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthenticated");
        }
    }

    @Test
    void aTokenFromBeforeItsAccountSignedOutEverywhereIsRefused() {
        backstage.validSince = Instant.now().plusSeconds(60);
        Door.Answer answer =
                as(new AccountId(UUID.randomUUID()), Role.SUBSCRIBER).get("/api/titles");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }

    @Test
    void afterTenWrongPasswordsTheAccountMustWait() {
        String wrong = "{\"email\": \"guessed@example.org\", \"password\": \"wrong\"}";
        for (int i = 0; i < 10; i++) {
            assertThat(nobody().send("POST", "/api/tokens", wrong).status()).isEqualTo(401);
        }
        Door.Answer answer = nobody().send("POST", "/api/tokens", wrong);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 600);
        String other = "{\"email\": \"ada@example.org\", \"password\": \"" + RestHouse.PASSWORD + "\"}";
        assertThat(nobody().send("POST", "/api/tokens", other).status()).isEqualTo(200);
    }

    @Test
    void answersForbidWhatPagesNeverAskFor() {
        for (Door.Answer answer : List.of(ada().get("/api/me"), nobody().get("/api/me"), nobody().get("/nowhere"))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void figuresOfTheHouseAreNotOnThisPort() {
        for (String path : List.of("/actuator", "/actuator/info", "/actuator/env")) {
            assertThat(nobody().get(path).status()).as(path).isIn(302, 401, 403, 404);
            assertThat(as(ADA, Role.ENGINEER).get(path).status()).as(path).isIn(302, 401, 403, 404);
        }
    }

    private static Door.Answer change(Door door, String profile, String change) {
        String[] wanted = change.split(" ");
        String body = wanted[1].startsWith("/ratings") && wanted[0].equals("PUT") ? "{\"stars\": 4}" : null;
        return door.send(wanted[0], "/api/profiles/" + profile + wanted[1], body);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://marquee.tv")
                .subject(ADA.toString())
                .claim("role", "SUBSCRIBER")
                .claim("signed_in", Instant.now().toEpochMilli())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims, String key) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(key.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }
}
