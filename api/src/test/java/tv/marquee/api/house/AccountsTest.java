package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.security.FakeSecondFactors;
import tv.marquee.api.security.Tokens;
import tv.marquee.command.gateway.Credentials.Identity;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountRefusal;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refused;

class AccountsTest extends HouseTest {

    private static final String EVE = "{\"email\": \"Eve@Example.org\", \"password\": \"long enough\", "
            + "\"displayName\": \"Eve\", \"birthYear\": 1985, \"country\": \"FR\"}";

    private final FakeSecondFactors factors;

    AccountsTest(Backstage backstage, Tokens tokens, FakeSecondFactors factors) {
        super(backstage, tokens);
        this.factors = factors;
    }

    @Test
    void anAccountIsOpenedWithAFirstProfile() {
        Door.Answer answer = nobody().send("POST", "/api/accounts", EVE);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Marquee-Position")).isEqualTo("102");
        assertThat(backstage.commands()).hasSize(2);
        assertThat(backstage.commands().getFirst()).isInstanceOfSatisfying(OpenAccount.class, c -> {
            assertThat(c.email().value()).isEqualTo("eve@example.org");
            assertThat(c.role()).isEqualTo(Role.SUBSCRIBER);
            assertThat(c.passwordHash().value()).doesNotContain("long enough");
            assertThat(c.account().toString())
                    .isEqualTo(answer.json().path("accountId").asString());
        });
        assertThat(backstage.commands().getLast()).isInstanceOfSatisfying(CreateProfile.class, c -> {
            assertThat(c.face().name()).isEqualTo("Eve");
            assertThat(c.profile().toString())
                    .isEqualTo(answer.json().path("profileId").asString());
        });
    }

    @Test
    void someoneWhoJustJoinedSeesTheirProfileOrIsAskedToWait() {
        JsonNode opened = nobody().send("POST", "/api/accounts", EVE).json();
        AccountId eve = new AccountId(UUID.fromString(opened.path("accountId").asString()));
        backstage.position = 0; // shelves know nothing of it yet
        assertThat(as(eve, Role.SUBSCRIBER).get("/api/profiles").problem()).isEqualTo("not-fresh-enough");
        String profile = "/api/profiles/" + opened.path("profileId").asString();
        assertThat(as(eve, Role.SUBSCRIBER).get(profile).problem()).isEqualTo("not-fresh-enough");
        assertThat(as(eve, Role.SUBSCRIBER)
                        .send("PUT", profile + "/list/tmdb-603", null)
                        .status())
                .isEqualTo(204);
        assertThat(ada().send("PUT", profile + "/list/tmdb-603", null).status()).isEqualTo(404);
    }

    @Test
    void nobodyChoosesTheirOwnRole() {
        String body = EVE.replace("{", "{\"role\": \"ENGINEER\", ");
        assertThat(nobody().send("POST", "/api/accounts", body).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|\"Eve@Example.org\"|\"no address\"",
                "email|\"Eve@Example.org\"|\"a@b@c.org\"",
                "email|\"Eve@Example.org\"|null",
                "password|\"long enough\"|\"short\"",
                "password|\"long enough\"|12345678",
                "displayName|\"Eve\"|\"  \"",
                "displayName|\"Eve\"|\"a\\u0000b\"",
                "birthYear|1985|1899",
                "birthYear|1985|\"1985\"",
                "birthYear|1985|1985.5",
                "country|\"FR\"|\"fr\"",
                "country|\"FR\"|\"FRA\""
            })
    void whatDoesNotFitIsNamedAndNeverRepeated(String field, String right, String wrong) {
        Door.Answer answer = nobody().send("POST", "/api/accounts", EVE.replace(right, wrong));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.raw().body()).doesNotContain("no address").doesNotContain("12345678");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void aTakenAddressIsAConflict() {
        backstage.commandFailure = new Refused(new AccountRefusal.EmailTaken(ADA));
        Door.Answer answer = nobody().send("POST", "/api/accounts", EVE);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("email-taken");
        assertThat(answer.raw().body())
                .doesNotContainIgnoringCase("eve@example.org")
                .doesNotContain(ADA.toString());
    }

    @Test
    void aBirthYearThatIsYetToComeIsRefused() {
        backstage.commandFailure = new Refused(new AccountRefusal.BirthYearInFuture(ADA));
        assertThat(nobody().send("POST", "/api/accounts", EVE).problem()).isEqualTo("birth-year-in-future");
    }

    @Test
    void aTokenOpensTheDoor() {
        Door.Answer answer = nobody().send("POST", "/api/tokens", signIn(RestHouse.PASSWORD));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(3600);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonNode me = withToken(answer.json().path("accessToken").asString())
                .get("/api/me")
                .json();
        assertThat(me.path("displayName").asString()).isEqualTo("Ada");
        assertThat(me.path("role").asString()).isEqualTo("SUBSCRIBER");
    }

    @Test
    void aTokenHoldsNoPersonalData() {
        String token = nobody().send("POST", "/api/tokens", signIn(RestHouse.PASSWORD))
                .json()
                .path("accessToken")
                .asString();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains(ADA.toString()).doesNotContain("ada@").doesNotContain("Ada");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
        Door.Answer wrong = nobody().send("POST", "/api/tokens", signIn("wrong horse"));
        Door.Answer unknown = nobody().send(
                        "POST", "/api/tokens", "{\"email\": \"no@example.org\", \"password\": \"correct horse\"}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.problem()).isEqualTo("wrong-credentials");
        assertThat(unknown.raw().body()).isEqualTo(wrong.raw().body());
    }

    @Test
    void whoWorksHereGetsATokenForAPasswordAndACodeThatWasNotUsedBefore() {
        AccountId officer = new AccountId(UUID.randomUUID());
        backstage.identities.put("officer@example.org", new Identity(officer, Role.PRIVACY_OFFICER));
        String withoutCode = "{\"email\": \"officer@example.org\", \"password\": \"" + RestHouse.PASSWORD + "\"}";
        String withCode = withoutCode.replace("}", ", \"code\": \"" + FakeSecondFactors.CODE + "\"}");
        assertThat(nobody().send("POST", "/api/tokens", withCode).problem())
                .as("an app is enrolled on the web client alone, which shows the secret")
                .isEqualTo("second-factor-not-enrolled");
        factors.enrol(officer);

        Door.Answer without = nobody().send("POST", "/api/tokens", withoutCode);

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.problem()).isEqualTo("second-factor-needed");
        assertThat(nobody().send("POST", "/api/tokens", withCode).status()).isEqualTo(200);
        assertThat(nobody().send("POST", "/api/tokens", withCode).problem()).isEqualTo("second-factor-needed");
    }

    @Test
    void anAccountThatNoShelfShowsYetIsAskedForAgain() {
        Door.Answer answer = as(BOB, Role.SUBSCRIBER).get("/api/me");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("not-fresh-enough");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private static String signIn(String password) {
        return "{\"email\": \"ada@example.org\", \"password\": \"" + password + "\"}";
    }
}
