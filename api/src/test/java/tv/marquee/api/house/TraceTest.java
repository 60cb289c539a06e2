package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.api.security.Tokens;

class TraceTest extends HouseTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    TraceTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void theCallersTraceTravelsWithTheCommand() {
        assertThat(traceOf(GIVEN)).isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void withoutAProperTraceANewOneIsMade(String header) {
        assertThat(traceOf(header))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .isNotEqualTo(header)
                .isNotEqualTo(traceOf(header));
    }

    private String traceOf(String header) {
        backstage.sent.clear();
        ada().send("PUT", "/api/profiles/" + OF_ADA + "/list/tmdb-603", null, "traceparent", header);
        return String.valueOf(backstage.sent.getFirst().traceparent());
    }
}
