package tv.marquee.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.add;
import static tv.marquee.command.Facts.create;
import static tv.marquee.command.Facts.rate;
import static tv.marquee.command.Facts.someone;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;

class SnapshotIT {

    /**
     * Snapshots come soon, and only one stream is remembered, so that any other command makes a profile be read
     * anew.
     */
    private static final Map<String, Object> FORGETFUL =
            Map.of("marquee.commands.snapshot-every", 5, "marquee.commands.remembered-streams", 1);

    private final HikariDataSource database = TestDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final ProfileId profile = someone();

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aLongStreamIsKeptSealedAsASnapshotWhichIsUsed() throws GeneralSecurityException {
        aProcessThatRates();
        long kept = keptSequence();
        assertThat(kept).isBetween(4L, 8L);

        assertThat(Seal.isOn(kept())).isTrue();
        keep(opened(kept).replaceAll("\"tmdb-1\":[0-9.]+", "\"tmdb-1\":5.0"));
        forgetEventsAfter(kept);
        try (TestHouse house = house()) {
            assertThat(house.commands().send(rate(profile, 1, 10), null).events())
                    .isZero();
        }
    }

    private String opened(long sequence) throws GeneralSecurityException {
        try (TestHouse house = house()) {
            Seal seal = house.get(SubjectKeys.class).find(profile.toString()).orElseThrow();
            return new String(seal.openState(kept(), StreamId.of(profile), sequence), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSnapshotThatCannotBeReadIsIgnored() {
        aProcessThatRates();
        keep("{\"is\":\"something else\"}");

        try (TestHouse house = house()) {
            assertThat(house.commands().send(rate(profile, 1, 8), null).events())
                    .isZero();
            assertThat(house.commands().send(rate(profile, 1, 7), null).events())
                    .isEqualTo(1);
            assertThat(house.commands().sendAll(List.of(rate(profile, 1, 7))).events())
                    .isZero();
        }
    }

    @Test
    void aLongStreamInBulkIsKeptInTheSameTransaction() {
        try (TestHouse house = house()) {
            List<DomainCommand> commands = new ArrayList<>(List.of(add(1), create(profile)));
            for (int i = 1; i <= 8; i++) {
                commands.add(rate(profile, 1, i));
            }
            house.commands().sendAll(commands);

            assertThat(keptSequence()).isEqualTo(8);
            assertThat(house.commands().send(rate(profile, 1, 8), null).events())
                    .isZero();
        }
    }

    /** Its snapshots are written when it has ended. */
    private void aProcessThatRates() {
        try (TestHouse house = house()) {
            house.commands().send(add(1), null);
            house.commands().send(create(profile), null);
            for (int i = 1; i <= 8; i++) {
                house.commands().send(rate(profile, 1, i), null);
                house.commands().send(add(1), null);
            }
        }
    }

    private TestHouse house() {
        return TestHouse.on(TestDatabase.another(database), FORGETFUL);
    }

    private long keptSequence() {
        return jdbc.queryForObject(
                "select sequence from event_store.snapshot where stream_id = ?", Long.class, profile.toString());
    }

    private byte[] kept() {
        return jdbc.queryForObject(
                "select state from event_store.snapshot where stream_id = ?", byte[].class, profile.toString());
    }

    private void keep(String state) {
        jdbc.update(
                "update event_store.snapshot set state = ? where stream_id = ?",
                state.getBytes(StandardCharsets.UTF_8),
                profile.toString());
    }

    private void forgetEventsAfter(long sequence) {
        jdbc.execute("alter table event_store.event disable trigger history_is_kept");
        jdbc.update("delete from event_store.event where sequence > ?", sequence);
        jdbc.execute("alter table event_store.event enable trigger history_is_kept");
    }
}
