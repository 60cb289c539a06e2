package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tv.marquee.api.security.Tokens;

/** Every JSON body that there is, filled with what does not belong there. */
class EveryBodyTest extends HouseTest {

    /** A profile of Ada's that these tests may change and lock. */
    private final String spare = UUID.randomUUID().toString();

    private final RequestMappingHandlerMapping mapping;

    EveryBodyTest(
            Backstage backstage,
            Tokens tokens,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        super(backstage, tokens);
        this.mapping = mapping;
    }

    /** As JSON. */
    static Stream<String> oddities() {
        return Stream.of(
                "null",
                "\"\"",
                "\"" + "x".repeat(20_000) + "\"",
                "\"a\\u0000b\"",
                "\"\\u202Egnikcah\"",
                "\"\\ud800\"",
                "\"<script>alert(1)</script>\"",
                "-1",
                "0",
                "1e400",
                "99999999999999999999999",
                "true",
                "[]",
                "{}",
                "[[[[[[[[]]]]]]]]");
    }

    @BeforeEach
    void aProfileToSpare() {
        backstage.profiles.put(spare, profile(spare, ADA, "Spare"));
    }

    @Test
    void thereAreBodiesToFill() {
        assertThat(bodies()).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void noBodyFailsTheHouse(String odd) {
        for (Body body : bodies()) {
            StringBuilder json = new StringBuilder("{");
            body.fields()
                    .forEach(field -> json.append('"')
                            .append(field)
                            .append("\":")
                            .append(odd)
                            .append(','));
            json.setCharAt(json.length() - 1, '}');
            answersWell(body, json.toString());
            for (String field : body.fields()) {
                answersWell(body, "{\"" + field + "\": " + odd + "}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "\"x\"", "{\"role\": \"ENGINEER\"}", "{\"__proto__\": {}}", "<x/>"})
    void whatIsNoSuchBodyIsRefusedAndNothingIsDone(String json) {
        for (Body body : bodies()) {
            Door.Answer answer = ada().send(body.method(), body.path(), json);
            assertThat(answer.status()).as(body + " " + json).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).as(body + " " + json).startsWith("application/problem+json");
        }
        assertThat(backstage.sent).isEmpty();
    }

    private void answersWell(Body body, String json) {
        Door.Answer answer = ada().send(body.method(), body.path(), json);
        assertThat(answer.status()).as(body + " " + json).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).as(body + " " + json).startsWith("application/problem+json");
            assertThat(answer.raw().body()).doesNotContain("<script>", "Exception");
        }
    }

    private List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                mapping.getHandlerMethods().entrySet()) {
            Arrays.stream(route.getValue().getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                    .map(MethodParameter::getParameterType)
                    .filter(Class::isRecord)
                    .forEach(type -> bodies.addAll(told(route.getKey(), type)));
        }
        return bodies;
    }

    private List<Body> told(RequestMappingInfo info, Class<?> type) {
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        info.getPatternValues().stream().map(path -> new Body(method.name(), filled(path), fields)))
                .toList();
    }

    private String filled(String path) {
        return path.replace("{p}", spare).replace("{t}", "tmdb-603").replaceAll("\\{[^}]+}", new UUID(7, 7).toString());
    }

    private record Body(String method, String path, List<String> fields) {}
}
