package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;

/** Every page and form that there is, asked by whoever should not get through. */
@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class EveryPageRouteTest {

    private static final Set<String> OPEN_TO_ANYONE = Set.of(
            "/",
            "/about",
            "/sign-in",
            "/sign-in/code",
            "/sign-up",
            "/plans",
            "/forgotten",
            "/new-password",
            "/new-address",
            "/confirmation",
            "/demo-mail",
            "/error");
    private static final Set<String> FOR_OFFICERS = Set.of("/moderation", "/requests");
    private static final Set<String> FOR_SUBSCRIBERS =
            Set.of("/subscribe", "/subscription", "/invoices", "/test-bank", "/account", "/devices");
    private static final String STRANGERS = "00000000-0000-4000-8000-0000000000d5";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeProfiles profiles;

    @BeforeEach
    void aStranger() {
        commands.startAfresh();
        profiles.put(ProfileView.untouched(
                STRANGERS,
                new AccountId(UUID.randomUUID()).toString(),
                Face.of("Stranger of Nowhere", Maturity.EIGHTEEN),
                5));
    }

    @AfterEach
    void noStranger() {
        profiles.remove(STRANGERS);
    }

    @Test
    void whoDidNotSignInIsLedToSignIn() {
        for (String route : routes()) {
            if (!OPEN_TO_ANYONE.contains(path(route))) {
                MvcTestResult answer = ask(Visit.byAnyone(house), route, WebHouse.PROFILE);
                assertThat(answer.getResponse().getStatus()).as(route).isEqualTo(302);
                assertThat(answer.getResponse().getRedirectedUrl()).as(route).isEqualTo("/sign-in");
            }
        }
        assertThat(commands.sent).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsForOneRoleIsClosedToTheOthers(Role role) {
        Visit visit = Visit.by(house, WebHouse.ACCOUNT, role);
        for (String route : routes()) {
            String path = path(route);
            boolean closed = FOR_OFFICERS.stream().anyMatch(path::startsWith) && role != Role.PRIVACY_OFFICER
                    || FOR_SUBSCRIBERS.stream().anyMatch(path::startsWith) && role != Role.SUBSCRIBER;
            if (closed) {
                assertThat(ask(visit, route, WebHouse.PROFILE).getResponse().getStatus())
                        .as(route)
                        .isEqualTo(403);
            }
        }
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void nobodyReachesAnothersProfile() {
        Visit visit = Visit.bySomebody(house);
        for (String route : routes()) {
            if (route.contains("{profile}")) {
                assertThat(ask(visit, route, STRANGERS).getResponse().getStatus())
                        .as(route)
                        .isEqualTo(404);
            }
        }
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        Visit visit = Visit.bySomebody(house);
        for (String route : routes()) {
            if (route.startsWith("POST ")) {
                assertThat(visit.forged(filled(route, WebHouse.PROFILE))
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .as(route)
                        .isEqualTo(403);
            }
        }
        assertThat(commands.sent).isEmpty();
    }

    private static MvcTestResult ask(Visit visit, String route, String profile) {
        String address = filled(route, profile);
        return (route.startsWith("POST ") ? visit.post(address) : visit.get(address)).exchange();
    }

    private static String filled(String route, String profile) {
        return path(route)
                .replace("{profile}", profile)
                .replace("{title}", "tmdb-653")
                .replaceAll("\\{[^}]+}", new UUID(7, 7).toString());
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().keySet().stream()
                .flatMap(EveryPageRouteTest::told)
                .filter(route -> !route.contains(" /api"))
                .forEach(routes::add);
        assertThat(routes).hasSizeGreaterThan(40).contains("GET /profiles/{profile}", "POST /titles/{title}/review");
        return routes;
    }

    private static Stream<String> told(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                        .stream().map(method -> method + " " + path));
    }
}
