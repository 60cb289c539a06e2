package tv.marquee.api.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.catalogue.TitleCommand.SetAvailability;
import tv.marquee.query.account.AccountView;

/** Every route that there is, asked by whoever should not get through. A new route is asked too, without a word here. */
class EveryRouteTest extends HouseTest {

    /** What anyone may ask without signing in. */
    private static final Set<String> OPEN_TO_ANYONE = Set.of(
            "POST /api/accounts",
            "POST /api/tokens",
            "POST /api/payments/notices",
            "GET /api/plans",
            "GET /v3/api-docs",
            "GET /v3/api-docs.yaml");

    /** What whoever signed in may ask, without a plan or a profile of one's own. */
    private static final Set<String> OPEN_TO_ALL_ROLES = Set.of(
            "GET /api/me", "GET /api/titles", "GET /api/titles/{t}", "GET /api/titles/suggest", "GET /api/plans");

    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("PUT /api/titles/{t}/availability", "{\"until\": \"2999-01-01T00:00:00Z\"}"),
            entry("PUT /api/profiles/{p}/ratings/{t}", "{\"stars\": 4}"),
            entry("PUT /api/profiles/{p}/reviews/{t}", "{\"text\": \"Follow the rabbit.\"}"),
            entry("PUT /api/profiles/{p}/reports/{review}", "{\"reason\": \"SPAM\"}"),
            entry("POST /api/profiles/{p}/playbacks", "{\"titleId\": \"tmdb-603\"}"),
            entry(
                    "POST /api/profiles/{p}/downloads",
                    "{\"titleId\": \"tmdb-603\", \"deviceId\": \"00000000-0000-4000-8000-000000000007\", \"deviceName\": \"T\"}"),
            entry("PATCH /api/profiles/{p}", "{\"name\": \"Mine\"}"),
            entry("PUT /api/playbacks/{id}", "{\"position\": 1, \"state\": \"paused\"}"));

    /** A profile of Bob's that is deleted here. */
    private final String spare = UUID.randomUUID().toString();

    private static final String SECRET_NAME = "Ada of Nowhere";

    private final RequestMappingHandlerMapping mapping;

    EveryRouteTest(
            Backstage backstage,
            Tokens tokens,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        super(backstage, tokens);
        this.mapping = mapping;
    }

    @BeforeEach
    void aNameThatNobodyElseMaySee() {
        backstage.profiles.put(OF_ADA, profile(OF_ADA, ADA, SECRET_NAME));
        backstage.profiles.put(spare, profile(spare, BOB, "Spare"));
        backstage.accounts.put(
                BOB.toString(), new AccountView(BOB.toString(), "Bob", 1991, "CH", Role.SUBSCRIBER, false, 5));
    }

    @Test
    void thereAreRoutesToAsk() {
        assertThat(routes()).hasSizeGreaterThan(30).contains("GET /api/profiles/{p}/home");
    }

    @Test
    void whoDidNotSignInGetsNowhere() {
        for (String route : routes()) {
            Door.Answer answer = ask(nobody(), route, OF_ADA);
            if (!OPEN_TO_ANYONE.contains(route)) {
                assertThat(answer.status()).as(route).isEqualTo(401);
                assertThat(answer.problem()).as(route).isEqualTo("unauthenticated");
            }
        }
        assertThat(backstage.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUBSCRIBER"})
    void whoIsNoSubscriberGetsNoFurtherThanTheCatalogue(Role role) {
        Door door = as(ADA, role);
        for (String route : routes()) {
            boolean own = role == Role.ENGINEER && route.contains("/availability")
                    || role == Role.ANALYST && route.contains("/insight");
            if (!own && !OPEN_TO_ANYONE.contains(route) && !OPEN_TO_ALL_ROLES.contains(route)) {
                assertThat(ask(door, route, OF_ADA).status()).as(route).isEqualTo(403);
            }
        }
        assertThat(backstage.commands()).allMatch(command -> command instanceof SetAvailability);
    }

    @Test
    void nobodyReachesAnothersProfile() {
        Door bob = as(BOB, Role.SUBSCRIBER);
        for (String route : routes()) {
            if (route.contains("{p}")) {
                Door.Answer answer = ask(bob, route, OF_ADA);
                assertThat(answer.status()).as(route).isEqualTo(404);
                assertThat(answer.problem()).as(route).isEqualTo("profile-unknown");
                assertThat(answer.raw().body()).as(route).doesNotContain(SECRET_NAME);
            }
        }
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void whateverAccountChangesItIsTheOneThatSignedIn() {
        Door bob = as(BOB, Role.SUBSCRIBER);
        for (String route : routes()) {
            if (!OPEN_TO_ANYONE.contains(route)) {
                Door.Answer answer = ask(bob, route, spare);
                assertThat(answer.status()).as(route).isLessThan(500);
                assertThat(answer.raw().body()).as(route).doesNotContain(SECRET_NAME, ADA.toString(), OF_ADA);
            }
        }
        assertThat(backstage.commands())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command.toString())
                        .doesNotContain(ADA.toString())
                        .doesNotContain(OF_ADA));
    }

    private static Door.Answer ask(Door door, String route, String profile) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("{p}", profile)
                .replace("{t}", "tmdb-603")
                .replaceAll("\\{[^}]+}", new UUID(7, 7).toString());
        @Nullable
        String body = Set.of("POST", "PUT", "PATCH").contains(method) ? BODIES.getOrDefault(route, "{}") : null;
        return door.send(method, path, body);
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().keySet().stream()
                .flatMap(EveryRouteTest::told)
                .filter(route -> route.contains(" /api/"))
                .forEach(routes::add);
        return routes;
    }

    private static Stream<String> told(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                        .stream().map(method -> method + " " + path));
    }
}
