package tv.marquee.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.open;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.command.Soon;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.store.Streams;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.ledger.TinkKeyset;

class RewrappingIT {

    @Test
    void afterARotationAllKeysAreWrappedAnewAndEverythingIsReadAsBefore(@TempDir Path folder) throws Exception {
        HikariDataSource database = TestDatabase.create();
        String first = TinkKeyset.generate();
        String second = TinkKeyset.rotated(first);
        List<OpenAccount> people = IntStream.range(0, 1_200)
                .mapToObj(n -> open("person-" + n + "@example.org"))
                .toList();
        try (TestHouse house = house(database, folder, first)) {
            house.commands().sendAll(people);
        }

        try (TestHouse house = house(TestDatabase.another(database), folder, second)) {
            SubjectKeyTable table = house.get(SubjectKeyTable.class);
            String current = TinkKeyset.of(second).current();
            for (int look = 0; look < 100 && table.countWrappedByOther(current) > 0; look++) {
                Thread.sleep(50);
            }
            assertThat(table.countWrappedByOther(current)).isZero();
            assertThat(house.get(Streams.class).read(people.getLast().stream(), 0))
                    .singleElement()
                    .satisfies(event -> assertThat(event.event()).isInstanceOf(AccountOpened.class));
        }
    }

    @Test
    void aRotationIsTakenUpWithoutARestart(@TempDir Path folder) throws Exception {
        String first = TinkKeyset.generate();
        String second = TinkKeyset.rotated(first);
        try (TestHouse house = house(TestDatabase.create(), folder, first)) {
            house.commands().sendAll(List.of(open("before@example.org")));
            Path fresh = Files.writeString(folder.resolve("fresh.json"), second);
            Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().plusSeconds(1)));
            Files.move(fresh, folder.resolve("keyset.json"), StandardCopyOption.REPLACE_EXISTING);
            OpenAccount after = open("after@example.org");
            house.commands().sendAll(List.of(after));

            String current = TinkKeyset.of(second).current();
            SubjectKeyTable table = house.get(SubjectKeyTable.class);
            Soon.await(() -> table.countWrappedByOther(current) == 0);
            assertThat(table.countWrappedByOther(current)).isZero();
            assertThat(house.get(Streams.class).read(after.stream(), 0)).hasSize(1);
        }
    }

    private static TestHouse house(HikariDataSource database, Path folder, String keyset) throws IOException {
        Path file = Files.writeString(folder.resolve("keyset.json"), keyset);
        return TestHouse.on(database, Map.of("marquee.sealing.keyset", file));
    }
}
