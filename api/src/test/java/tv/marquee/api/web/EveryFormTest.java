package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form that there is, filled in by somebody who means no good, or whose cat sat on the keyboard. */
@SpringBootTest(
        classes = WebHouse.class,
        properties = {WebHouse.TOKEN_KEY, "marquee.security.changes.burst=100000"})
class EveryFormTest {

    private static final String MARK = "\"><script>alert(1)</script>";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void afresh() {
        commands.startAfresh();
    }

    static Stream<String> oddities() {
        return Stream.of(
                "",
                " ",
                "x".repeat(20_000),
                "\u0000",
                "a\u0007b",
                "\u202Egnikcah",
                "\uD83D\uDE00".repeat(90),
                MARK,
                "'; drop table event; --",
                "${7*7}#{7*7}[[${7*7}]]",
                "-1",
                "99999999999999999999",
                "1e9",
                "null",
                "true,false",
                "../../etc/passwd",
                "http://elsewhere.example/",
                "\r\nSet-Cookie: a=b");
    }

    @Test
    void thereAreFormsToFillIn() {
        assertThat(forms()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void noFormFailsReflectsMarkupOrLeadsAway(String odd) {
        for (Form form : forms()) {
            commands.startAfresh();
            Visit visit = Visit.bySomebody(house);
            MockMvcRequestBuilder request = visit.post(form.address());
            form.fields().forEach(field -> request.param(field, odd));
            answersWell(form, request);
        }
    }

    @Test
    void noFormFailsWhenFieldsAreMissingDoubledOrUnknown() {
        for (Form form : forms()) {
            Visit visit = Visit.bySomebody(house);
            answersWell(form, visit.post(form.address()));
            MockMvcRequestBuilder doubled =
                    visit.post(form.address()).param("account", "x").param("role", "ENGINEER");
            form.fields().forEach(field -> doubled.param(field, "one", "two"));
            answersWell(form, doubled);
        }
    }

    private void answersWell(Form form, MockMvcRequestBuilder request) {
        MockHttpServletResponse answer = request.exchange().getResponse();
        assertThat(answer.getStatus()).as(form.address()).isBetween(200, 499);
        assertThat(String.valueOf(answer.getRedirectedUrl())).as(form.address()).doesNotContain("elsewhere.example");
        assertThat(answer.getHeader("Set-Cookie")).as(form.address()).isNull();
        try {
            assertThat(answer.getContentAsString())
                    .as(form.address())
                    .doesNotContain(MARK)
                    .doesNotContain("<script>alert")
                    .doesNotContain(">49<");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                mapping.getHandlerMethods().entrySet()) {
            if (route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                route.getKey().getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api"))
                        .map(path -> new Form(filled(path), fields(route.getValue())))
                        .forEach(forms::add);
            }
        }
        return forms;
    }

    private static String filled(String path) {
        return path.replace("{profile}", WebHouse.PROFILE)
                .replace("{title}", "tmdb-653")
                .replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000099");
    }

    private static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    return String.valueOf(parameter.getParameterName());
                })
                .toList();
    }

    private record Form(String address, List<String> fields) {}
}
