package tv.marquee.analytics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.log.TitleChange.Kind;
import tv.marquee.analytics.privacy.KeyAccess;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;

class LogRecordsTest {

    private static final Instant AT = Instant.parse("2000-07-30T18:45:03Z");
    private static final ProfileId PROFILE = new ProfileId(new UUID(1, 2));

    private final Ledger ledger = Ledger.current();
    private LogRecords records = LogRecords.of(KeyAccess.NONE, Interest.ACTS);

    @Test
    void aRatingIsReadWithItsTimeAndPosition() {
        LogRecord record = read(new TitleRated(PROFILE, TitleId.tmdb(862), new Stars(8), AT), Map.of());

        assertThat(record.said())
                .isEqualTo(TitleChange.rated(PROFILE.toString(), "tmdb-862", 8, AT.toEpochMilli(), 77));
        assertThat(record.unreadable()).isNull();
        assertThat(record.position()).isEqualTo(77);
    }

    @Test
    void aRatingTakenBackHasNoStars() {
        LogRecord record = read(new TitleUnrated(PROFILE, TitleId.tmdb(862), AT), Map.of());

        assertThat(record.said()).isNotNull();
        assertThat(((TitleChange) record.said()).kind()).isEqualTo(Kind.UNRATED);
        assertThat(((TitleChange) record.said()).halves()).isZero();
    }

    @Test
    void whatIsListedWatchedFinishedAndForgottenIsRead() {
        AccountId account = new AccountId(new UUID(3, 4));
        PlaybackId playback = new PlaybackId(new UUID(7, 8));
        TitleId film = TitleId.tmdb(862);

        assertThat(kind(new TitleListed(PROFILE, film, AT))).isEqualTo(Kind.LISTED);
        assertThat(kind(new TitleUnlisted(PROFILE, film, AT))).isEqualTo(Kind.UNLISTED);
        assertThat(kind(new PlaybackProgressed(account, PROFILE, playback, film, 600, 60, true, AT)))
                .isEqualTo(Kind.WATCHED);
        assertThat(kind(new PlaybackStopped(account, PROFILE, playback, film, 600, 60, AT)))
                .isEqualTo(Kind.WATCHED);
        assertThat(kind(new PlaybackFinished(account, PROFILE, playback, film, 600, AT)))
                .isEqualTo(Kind.FINISHED);
        assertThat(kind(new TitleForgotten(account, PROFILE, film, AT))).isEqualTo(Kind.FORGOTTEN);
        assertThat(kind(new HistoryCleared(account, PROFILE, AT))).isEqualTo(Kind.HISTORY_CLEARED);
    }

    @Test
    void whatPeopleWereShownAndWhatTheyMadeOfItIsReadWhereThatIsAskedFor() {
        records = LogRecords.of(KeyAccess.NONE, Interest.ENGAGEMENT);
        PlaybackId playback = new PlaybackId(new UUID(7, 8));
        Shown shown = new Shown(
                "none", 0, Map.of("e", "v"), List.of(new ShownRow("popular", List.of())), Map.of(), List.of());

        Object of = read(new ImpressionServed(new ImpressionId(new UUID(1, 1)), PROFILE, shown, AT), Map.of())
                .said();
        assertThat(of)
                .isEqualTo(new Engagement(
                        PROFILE.toString(), Engagement.Kind.SHOWN, Map.of("e", "v"), "", 0, AT.toEpochMilli(), 77));
        of = read(
                        new PlaybackStopped(
                                new AccountId(new UUID(3, 4)), PROFILE, playback, TitleId.tmdb(862), 600, 60, AT),
                        Map.of())
                .said();
        assertThat(of)
                .isEqualTo(new Engagement(
                        PROFILE.toString(),
                        Engagement.Kind.WATCHED,
                        Map.of(),
                        playback.toString(),
                        60,
                        AT.toEpochMilli(),
                        77));
    }

    @Test
    void whoWantsNothingPersonalIsRead() {
        assertThat(kind(new PersonalisationSet(PROFILE, false, AT))).isEqualTo(Kind.DECLINED);
        assertThat(kind(new PersonalisationSet(PROFILE, true, AT))).isEqualTo(Kind.ALLOWED);
    }

    @Test
    void whoMayNotBeUsedIsRead() {
        assertThat(kind(new ProfileRestrictionSet(PROFILE, true, AT))).isEqualTo(Kind.RESTRICTED);
        assertThat(kind(new ProfileRestrictionSet(PROFILE, false, AT))).isEqualTo(Kind.RELEASED);
    }

    @Test
    void otherEventsAreNotOpened() {
        LogRecord record =
                read(new ProfileCreated(PROFILE, new AccountId(new UUID(3, 4)), "Ada", Maturity.ALL, AT), Map.of());

        assertThat(record).isEqualTo(LogRecord.other(77));
    }

    @Test
    void garbageIsUnreadableAndSaysWhereItStandsButNotWhatItHolds() {
        LogRecord record = records.read(new Message("t-0 offset 5", bytes("key"), bytes("secret"), name -> null));

        assertThat(record.said()).isNull();
        assertThat(record.unreadable()).startsWith("t-0 offset 5: ").doesNotContain("secret");
    }

    @Test
    void aRecordWithoutKeyOrValueIsUnreadable() {
        assertThat(records.read(new Message("t-0 offset 5", null, null, name -> null))
                        .unreadable())
                .isNotNull();
    }

    @Test
    void aRatingThatDoesNotParseIsUnreadable() {
        LogRecord record = read(
                new TitleUnrated(PROFILE, TitleId.tmdb(862), AT), Map.of("ce_type", bytes("profile.title-rated/1")));

        assertThat(record.said()).isNull();
        assertThat(record.unreadable()).contains("profile.title-rated/1");
    }

    @Test
    void aRatingOfAVersionNotYetKnownIsUnreadable() {
        LogRecord record = read(
                new TitleUnrated(PROFILE, TitleId.tmdb(862), AT), Map.of("ce_type", bytes("profile.title-rated/9")));

        assertThat(record.unreadable()).contains("profile.title-rated/9");
    }

    private Kind kind(DomainEvent event) {
        TitleChange change = (TitleChange) read(event, Map.of()).said();
        assertThat(change).isNotNull();
        assertThat(change.profile()).isEqualTo(PROFILE.toString());
        return change.kind();
    }

    private LogRecord read(DomainEvent event, Map<String, byte[]> otherHeaders) {
        byte[] payload = ledger.write(event);
        Envelope envelope = new Envelope(
                77,
                new UUID(5, 6),
                event.stream(),
                0,
                ledger.nameOf(event),
                event.owner(),
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                payload);
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.of(envelope));
        headers.putAll(otherHeaders);
        return records.read(new Message("t-0 offset 5", bytes(envelope.owner()), payload, headers::get));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
