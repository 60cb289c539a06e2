package tv.marquee.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.open;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.store.Streams;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.ledger.TinkKeyset;

class RestoredBackupIT {

    @Test
    void whoWasErasedStaysErasedWhenTheDatabaseComesBackFromABackup(@TempDir Path folder) throws IOException {
        HikariDataSource database = TestDatabase.create();
        Path keyset = Files.writeString(folder.resolve("keyset.json"), TinkKeyset.generate());
        OpenAccount ada = open("ada-restored@example.org");
        OpenAccount bob = open("bob-restored@example.org");
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.another(database));
        try (TestHouse house = house(database, keyset)) {
            house.commands().sendAll(List.of(ada, bob));
            jdbc.execute("create table yesterday as select * from event_store.subject_key");
            house.get(Erasure.class).of(ada.account());
        }
        jdbc.update("update event_store.subject_key k set wrapped = old.wrapped, wrapped_by = old.wrapped_by,"
                + " destroyed_at = null from yesterday old where old.subject = k.subject");
        Files.writeString(folder.resolve("erasures"), "a line that a crash cut o", StandardOpenOption.APPEND);

        try (TestHouse house = house(TestDatabase.another(database), keyset)) {
            assertThat(house.get(Streams.class).read(ada.stream(), 0).getFirst().event())
                    .isInstanceOf(Forgotten.class);
            assertThat(house.get(Streams.class).read(bob.stream(), 0).getFirst().event())
                    .isInstanceOf(AccountOpened.class);
        }
    }

    private static TestHouse house(HikariDataSource database, Path keyset) {
        return TestHouse.on(database, Map.of("marquee.sealing.keyset", keyset));
    }
}
