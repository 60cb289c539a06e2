package tv.marquee.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LettersCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void lettersOfAKindAreToldWithWhyAndWhereTheLatestStand() {
        assertThat(LettersCommand.line(JSON.readTree("""
                {"projection": "profiles", "reason": "400 illegal_argument_exception", "event": "profile.title-rated/1",
                 "letters": 1200, "first": "2026-03-01T20:15:30Z", "last": "2026-03-01T20:16:30Z",
                 "places": ["marquee.subscriber-2@17", "marquee.subscriber-0@3"]}"""))).isEqualToNormalizingNewlines("""
                        profiles      1,200 of profile.title-rated/1 since 2026-03-01T20:15:30Z: 400 illegal_argument_exception
                            marquee.subscriber-2@17, marquee.subscriber-0@3, ...""");
    }

    @Test
    void whatBecameOfThemIsTold() {
        assertThat(LettersCommand.outcome(JSON.readTree("{\"applied\": 3, \"left\": 1}")))
                .isEqualTo("applied now: 3; still cannot be: 1");
        assertThat(LettersCommand.outcome(JSON.readTree("{\"problem\": \"Kafka does not answer\"}")))
                .isEqualTo("not applied: Kafka does not answer");
    }
}
