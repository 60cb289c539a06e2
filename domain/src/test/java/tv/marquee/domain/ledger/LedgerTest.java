package tv.marquee.domain.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.DeviceType;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;

class LedgerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private final Ledger ledger = Ledger.current();

    static List<DomainEvent> everyEvent() {
        return Samples.all();
    }

    static List<EventName> everyName() {
        return List.copyOf(Ledger.current().names());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventIsReadAsItWasWritten(DomainEvent event) {
        assertThat(ledger.read(ledger.nameOf(event), ledger.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventIsStillWrittenAsInItsGoldenFile(DomainEvent event) throws IOException {
        byte[] golden = golden(ledger.nameOf(event));
        assertThat(JSON.readTree(ledger.write(event))).isEqualTo(JSON.readTree(golden));
    }

    @ParameterizedTest
    @MethodSource("everyName")
    void everyNameHasAGoldenFileThatCanBeRead(EventName name) throws IOException {
        assertThat(ledger.nameOf(ledger.read(name, golden(name)))).isEqualTo(name);
    }

    @Test
    void aTitlesMaturityIsWrittenWhenItIsKnown() throws IOException {
        EventName name = EventName.parse("title.added/1");
        String untold = new String(golden(name), UTF_8);
        String told = untold.replace("\"imdbId\"", "\"maturity\" : \"TWELVE\",\n    \"imdbId\"");

        assertThat(((TitleAdded) ledger.read(name, utf8(untold))).details().maturity())
                .isNull();
        DomainEvent rated = ledger.read(name, utf8(told));
        assertThat(((TitleAdded) rated).details().maturity()).isEqualTo(Maturity.TWELVE);
        assertThat(JSON.readTree(ledger.write(rated))).isEqualTo(JSON.readTree(told));
    }

    @Test
    void aPlaybacksDeviceIsWrittenWhenItIsKnown() throws IOException {
        EventName name = EventName.parse("playback.started/1");
        String untold = new String(golden(name), UTF_8);
        String told = untold.replace("\"at\"", "\"device\" : \"TV\",\n  \"at\"");

        assertThat(((PlaybackStarted) ledger.read(name, utf8(untold))).device()).isNull();
        DomainEvent onTv = ledger.read(name, utf8(told));
        assertThat(((PlaybackStarted) onTv).device()).isEqualTo(DeviceType.TV);
        assertThat(JSON.readTree(ledger.write(onTv))).isEqualTo(JSON.readTree(told));
    }

    @Test
    void anUnknownFieldOfALaterReleaseIsLeftAside() {
        DomainEvent read = ledger.read(
                EventName.parse("title.withdrawn/1"),
                utf8("{'title':'tmdb-961','at':'2026-03-01T20:15:30Z','reason':'licence ended'}"));
        assertThat(read.stream().id()).isEqualTo("tmdb-961");
    }

    @Test
    void aNameThatIsNotListedIsRefused() {
        assertThatThrownBy(() -> ledger.read(EventName.parse("title.burnt/1"), utf8("{}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("title.burnt/1");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{'profile':'no-uuid','title':'tmdb-1','stars':4,'at':'2026-03-01T20:15:30Z'}",
                "{'profile':'0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22','title':'tmdb-1','stars':7,'at':'2026-03-01T20:15:30Z'}"
            })
    void aPayloadThatDoesNotFitIsRefusedWithoutShowingIt(String payload) {
        assertThatThrownBy(() -> ledger.read(EventName.parse("profile.title-rated/1"), utf8(payload)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageNotContaining("0b9f3c66")
                .hasNoCause();
    }

    @Test
    void anEventOfAnOlderVersionIsReadAsTodays() {
        // In version 1 of this history a rating was 1 to 10 points; version 2 has stars in halves.
        Ledger upgraded = Ledger.of(
                Vocabulary.of(Map.of("profile.title-rated/2", TitleRated.class)),
                List.of(new Upcaster(
                        EventName.parse("profile.title-rated/1"), EventName.parse("profile.title-rated/2"), old -> {
                            old.put("stars", old.remove("points").asInt() / 2.0);
                            return old;
                        })));
        DomainEvent read = upgraded.read(
                EventName.parse("profile.title-rated/1"),
                utf8("{'profile':'0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22','title':'tmdb-961','points':7,"
                        + "'at':'2026-03-01T20:15:30Z'}"));
        assertThat(read)
                .isEqualTo(new TitleRated(
                        new ProfileId(UUID.fromString("0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22")),
                        TitleId.tmdb(961),
                        new Stars(7),
                        Instant.parse("2026-03-01T20:15:30Z")));
        assertThat(upgraded.typeOf(EventName.parse("profile.title-rated/1"))).isEqualTo(TitleRated.class);
    }

    private static byte[] utf8(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    private static byte[] golden(EventName name) throws IOException {
        String file = "/ledger/" + name.toString().replace('/', '-') + ".json";
        try (InputStream in = LedgerTest.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in, "no golden file " + file).readAllBytes();
        }
    }
}
