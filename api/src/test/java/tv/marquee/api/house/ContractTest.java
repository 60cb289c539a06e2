package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.security.Tokens;

class ContractTest extends HouseTest {

    private final RequestMappingHandlerMapping handlers;

    ContractTest(Backstage backstage, Tokens tokens, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        super(backstage, tokens);
        this.handlers = requestMappingHandlerMapping;
    }

    @Test
    void theContractIsOpenApi31ForAnyone() {
        Door.Answer answer = nobody().get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void everyHandlerOfTheRestDoorIsInTheContractAndNothingElse() {
        Set<String> handled = new TreeSet<>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .filter(path -> !path.startsWith("/api/media/")) // followed from an answer, never made up
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handled.add(method + " " + path))));
        Set<String> told = new TreeSet<>();
        contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> told.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(told).isEqualTo(handled).contains("PUT /api/profiles/{p}/ratings/{t}", "GET /api/titles/suggest");
    }

    @Test
    void everyOperationTellsItsProblemsAndItsSignIn() {
        contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode told = operation.getValue();
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(told.path("summary").asString("")).as(name).isNotEmpty();
                    assertThat(told.path("responses")
                                    .path("400")
                                    .path("content")
                                    .has("application/problem+json"))
                            .as(name)
                            .isTrue();
                    boolean open = path.getKey().equals("/api/accounts")
                            || path.getKey().equals("/api/tokens");
                    assertThat(told.path("responses").has("401") || open)
                            .as(name)
                            .isTrue();
                    assertThat(told.path("security").size()).as(name).isEqualTo(open ? 0 : 2);
                    assertThat(told.path("parameters")
                                    .valueStream()
                                    .map(p -> p.path("name").asString()))
                            .as(name)
                            .doesNotContain("who", "request");
                }));
    }

    @Test
    void answersToChangesAreToldWithTheirStatusAndPosition() {
        JsonNode paths = contract().path("paths");
        for (var expected : Map.of(
                        "/api/profiles/{p}/ratings/{t}", "put 204",
                        "/api/profiles/{p}/list/{t}", "delete 204",
                        "/api/profiles", "post 201",
                        "/api/accounts", "post 201")
                .entrySet()) {
            String[] change = expected.getValue().split(" ");
            JsonNode responses = paths.path(expected.getKey()).path(change[0]).path("responses");
            assertThat(responses.path(change[1]).path("headers").has("Marquee-Position"))
                    .as(expected.getKey())
                    .isTrue();
            assertThat(responses.has("200")).as(expected.getKey()).isFalse();
        }
    }

    @Test
    void nothingOfTheInsideIsInTheContract() {
        assertThat(contract().path("components").path("schemas").propertyNames())
                .contains("Problem", "TitleAnswer", "HomeAnswer")
                .doesNotContain("SignedIn", "ProfileView");
    }

    @Test
    void thePageShowsEveryOperationToAnyone() {
        Door.Answer page = nobody().get("/api", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().body())
                .contains("/api/profiles/{p}/ratings/{t}", "Rate a title", "urn:marquee:problem:list-full")
                .contains("TitleAnswer", "minimum 0.5")
                .doesNotContain("<script>", "style=");
        contract()
                .path("paths")
                .propertyNames()
                .forEach(path -> assertThat(page.raw().body()).contains(path));
    }

    private JsonNode contract() {
        return nobody().get("/v3/api-docs").json();
    }
}
