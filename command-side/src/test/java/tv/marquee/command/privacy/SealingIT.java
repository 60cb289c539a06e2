package tv.marquee.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.command.Facts.open;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.Facts;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.NewEvent;
import tv.marquee.command.store.Sealing;
import tv.marquee.command.store.StreamEvent;
import tv.marquee.command.store.Streams;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.command.store.Transactions;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.privacy.PrivacyRefusal.SubjectIsForgotten;
import tv.marquee.domain.shared.Refused;

class SealingIT {

    private static HikariDataSource database;
    private static TestHouse house;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        house = TestHouse.on(database);
        jdbc = new JdbcTemplate(database);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void whatHappensToAPersonIsStoredSealedAndReadBack() {
        OpenAccount ada = open("sealed@example.org");
        house.commands().send(ada, null);

        assertThat(Seal.isOn(stored(ada))).isTrue();
        assertThat(new String(stored(ada), StandardCharsets.ISO_8859_1))
                .doesNotContain("sealed@example.org", "passwordHash");
        assertThat(events(ada).getFirst().event())
                .isInstanceOfSatisfying(
                        AccountOpened.class,
                        opened -> assertThat(opened.email()).isEqualTo(ada.email()));
    }

    @Test
    void aPersonWhoseKeyIsDestroyedIsReadAsForgottenAndNothingHappensToThemAnyMore() {
        OpenAccount ada = open("forgotten@example.org");
        OpenAccount bob = open("stays@example.org");
        house.commands().sendAll(List.of(ada, bob));
        house.commands().send(new SignOutEverywhere(ada.account(), Facts.AT), null);

        destroy(ada);

        assertThat(events(ada)).extracting(StreamEvent::event).hasOnlyElementsOfType(Forgotten.class);
        assertThat(events(bob)).extracting(StreamEvent::event).hasOnlyElementsOfType(AccountOpened.class);
        AccountOpened again = new AccountOpened(
                ada.account(), ada.email(), ada.passwordHash(), "Ada", 1980, "GB", ada.role(), Facts.AT);
        assertThatThrownBy(() -> house.get(Sealing.class)
                        .written(List.of(new NewEvent(again, 9, Facts.someone().value(), null))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new SubjectIsForgotten(ada.stream())));
    }

    @Test
    void whatWasSealedForOnePlaceOpensAtNoOther() {
        OpenAccount ada = open("swapped@example.org");
        house.commands().send(ada, null);
        Envelope real = house.get(EventLog.class).read(0, 10_000).events().stream()
                .filter(e -> e.stream().equals(ada.stream()))
                .findFirst()
                .orElseThrow();
        SealedLedger ledger = house.get(SealedLedger.class);
        byte[] changed = real.payload().clone();
        changed[changed.length - 1] ^= 1;

        assertThat(ledger.read(real)).isInstanceOf(AccountOpened.class);
        assertThatThrownBy(() -> ledger.read(real.stream(), 1, real.name(), real.owner(), real.at(), real.payload()))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("seal does not open");
        assertThatThrownBy(() -> ledger.read(real.stream(), 0, real.name(), real.owner(), real.at(), changed))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void aKeyThatWasRolledBackIsNotRemembered() {
        OpenAccount ada = open("rolled-back@example.org");
        NewEvent event = new NewEvent(
                new AccountOpened(
                        ada.account(), ada.email(), ada.passwordHash(), "Ada", 1980, "GB", ada.role(), Facts.AT),
                0,
                Facts.someone().value(),
                null);
        assertThatThrownBy(() -> house.get(Transactions.class).run(() -> {
                    house.get(Sealing.class).written(List.of(event));
                    house.get(Sealing.class).written(List.of(event));
                    throw new IllegalStateException("never mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() -> house.get(SubjectKeys.class).find(ada.account().toString()))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("never had a key");
        house.commands().send(ada, null);
        assertThat(events(ada)).extracting(StreamEvent::event).hasOnlyElementsOfType(AccountOpened.class);
    }

    @Test
    void whileWhatWrapsKeysIsAwayNothingHappensToAPersonAndItIsSaidWhy(@TempDir Path folder) throws IOException {
        OpenAccount ada = open("locked@example.org");
        house.commands().send(ada, null);
        Files.writeString(folder.resolve("token"), "any");
        Path away = Files.writeString(folder.resolve("keyset.json"), """
                {"vault": {"address": "http://127.0.0.1:1", "key": "marquee", "tokenFile": "token"}}
                """);
        Map<String, Object> settings = Map.of("marquee.sealing.keyset", away);
        try (TestHouse locked = TestHouse.on(TestDatabase.another(database), settings)) {
            Stream.of(new SignOutEverywhere(ada.account(), Facts.AT), open("newcomer@example.org"))
                    .forEach(command -> assertThatThrownBy(
                                    () -> locked.commands().send(command, null))
                            .isInstanceOf(CommandsUnavailable.class)
                            .hasMessageContaining("keys of people cannot be reached"));
        }
        assertThat(events(ada)).hasSize(1);
    }

    private static void destroy(OpenAccount who) {
        house.get(SubjectKeyTable.class).destroy(List.of(who.account().toString()));
        house.get(SubjectKeys.class).evict(who.account().toString());
    }

    private static List<StreamEvent> events(OpenAccount who) {
        return house.get(Streams.class).read(who.stream(), 0);
    }

    private static byte[] stored(OpenAccount who) {
        return jdbc.queryForObject(
                "select payload from event_store.event where stream_kind = 'account' and stream_id = ?",
                byte[].class,
                who.account().toString());
    }
}
