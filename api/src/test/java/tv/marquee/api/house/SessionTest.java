package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;

class SessionTest extends HouseTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String RIGHT = "email=Ada%40example.org&password=correct+horse";

    SessionTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void aPersonWhoSignedInUsesTheRestDoorWithTheSession() {
        Visit visit = visit();
        Door.Answer signedIn = signIn(visit, RIGHT);
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.header("Location")).endsWith("/");
        Visit inside = visit.with(signedIn);
        assertThat(nobody().get("/api/me", "Cookie", inside.cookie()).status()).isEqualTo(200);
    }

    @Test
    void theSessionGetsANewNameAtSignIn() {
        Visit visit = visit();
        Visit inside = visit.with(signIn(visit, RIGHT));
        assertThat(inside.cookie()).isNotEqualTo(visit.cookie());
        assertThat(nobody().get("/api/me", "Cookie", visit.cookie()).status()).isEqualTo(401);
    }

    @Test
    void noScriptReadsTheCookieAndNoOtherSiteSendsIt() {
        assertThat(nobody().get("/sign-in").header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void aChangeBySessionNeedsItsToken() {
        Visit visit = visit();
        Visit inside = visit.with(signIn(visit, RIGHT));
        String path = "/api/profiles/" + OF_ADA + "/list/tmdb-603";
        Door.Answer forged = nobody().send("PUT", path, null, "Cookie", inside.cookie());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.problem()).isEqualTo("forged-request");
        assertThat(backstage.sent).isEmpty();
        String token = token(nobody().get("/about", "Cookie", inside.cookie()));
        Door.Answer own = nobody().send("PUT", path, null, "Cookie", inside.cookie(), "X-CSRF-TOKEN", token);
        assertThat(own.status()).isEqualTo(204);
    }

    @Test
    void aChildsSessionArrangesNothingByRestEither() {
        String kid = "00000000-0000-4000-8000-0000000000a9";
        backstage.profiles.put(kid, ProfileView.untouched(kid, ADA.toString(), Face.of("Kid", Maturity.SEVEN), 5));
        Visit visit = visit();
        Visit inside = visit.with(signIn(visit, RIGHT));
        String token = token(nobody().get("/about", "Cookie", inside.cookie()));
        String[] by = {"Cookie", inside.cookie(), "X-CSRF-TOKEN", token, "Content-Type", FORM};
        assertThat(nobody().send("POST", "/profiles/chosen", "profile=" + kid, by)
                        .status())
                .isEqualTo(303);
        by[5] = "application/json";
        for (String[] wish : new String[][] {
            {"POST", "/api/profiles", "{\"name\": \"Big\", \"maturity\": \"EIGHTEEN\"}"},
            {"PATCH", "/api/profiles/" + kid, "{\"maturity\": \"EIGHTEEN\"}"},
            {"DELETE", "/api/profiles/" + OF_ADA, null},
            {"GET", "/api/subscription", null},
            {"GET", "/api/devices", null},
            {"DELETE", "/api/subscription", null},
            {"DELETE", "/api/devices/" + kid, null}
        }) {
            Door.Answer answer = nobody().send(wish[0], wish[1], wish[2], by);
            assertThat(answer.problem()).as(wish[0] + " " + wish[1]).isEqualTo("grown-up-needed");
            assertThat(answer.status()).isEqualTo(403);
        }
        assertThat(backstage.sent).isEmpty();
        assertThat(nobody().send("PUT", "/api/profiles/" + kid + "/list/tmdb-603", null, by)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aBearerTokenStartsNoSessionAndNeedsNoFurtherToken() {
        Door.Answer answer = ada().send("PUT", "/api/profiles/" + OF_ADA + "/list/tmdb-603", null);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aWrongPasswordLeadsBackToThePage() {
        Door.Answer answer = signIn(visit(), "email=ada%40example.org&password=wrong");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in?error=wrong");
    }

    @Test
    void signInWithoutTheFormsTokenIsRefused() {
        assertThat(nobody().send("POST", "/sign-in", RIGHT, "Content-Type", FORM)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        Visit visit = visit();
        Visit inside = visit.with(signIn(visit, RIGHT));
        String token = token(nobody().get("/about", "Cookie", inside.cookie()));
        Door.Answer out = nobody().send("POST", "/sign-out", null, "Cookie", inside.cookie(), "X-CSRF-TOKEN", token);
        assertThat(out.header("Location")).endsWith("/sign-in?out");
        assertThat(nobody().get("/api/me", "Cookie", inside.cookie()).status()).isEqualTo(401);
    }

    @Test
    void aPageForMembersLeadsToSignInAndHtmxIsToldToGoThere() {
        Door.Answer page = nobody().get("/my-list");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/sign-in");
        Door.Answer part = nobody().get("/my-list", "HX-Request", "true");
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/sign-in");
        assertThat(nobody().get("/api/me", "HX-Request", "true").header("HX-Redirect"))
                .isEqualTo("/sign-in");
    }

    private Visit visit() {
        Door.Answer page = nobody().get("/sign-in");
        return new Visit(cookie(page), token(page));
    }

    private Door.Answer signIn(Visit visit, String form) {
        return nobody().send(
                        "POST",
                        "/sign-in",
                        form,
                        "Content-Type",
                        FORM,
                        "Cookie",
                        visit.cookie(),
                        "X-CSRF-TOKEN",
                        visit.token());
    }

    private static String token(Door.Answer page) {
        Matcher field = CSRF.matcher(page.raw().body());
        assertThat(field.find()).as(page.raw().body()).isTrue();
        return field.group(1);
    }

    private static String cookie(Door.Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }

    /** A session by its cookie, and its token. */
    private record Visit(String cookie, String token) {
        Visit with(Door.Answer answer) {
            return new Visit(SessionTest.cookie(answer), token);
        }
    }
}
