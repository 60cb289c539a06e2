package tv.marquee.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.Progress;

class RestorationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private Path data;
    private Backup backup;

    @BeforeEach
    void takeABackup() throws IOException {
        data = folder.resolve("data");
        backup = new Backup(folder.resolve("backup"));
        Path cluster = Files.createDirectories(backup.folder().resolve("postgresql"));
        Files.createDirectories(cluster.resolve("base"));
        List<Backup.Copied> files = List.of(Backup.write(bytes("a table"), cluster, "base/1"));
        Backup.Manifest manifest =
                new Backup.Manifest(1, NOW, 7, Backup.house("password"), true, List.of("base", "pg_wal"), files);
        Files.write(backup.folder().resolve("backup.json"), new JsonMapper().writeValueAsBytes(manifest));
    }

    @Test
    void whatFollowsFromTheLogIsSetAsideAndKeysStay() throws IOException {
        secret(data.resolve("secrets"), "password");
        Files.writeString(data.resolve("secrets/erasures"), "somebody");
        write(data.resolve("kafka/segment"), "old");
        write(data.resolve("evidence/000001.json"), "{}");

        Path aside = restore(null).orElseThrow();

        assertThat(aside).hasFileName("replaced-20260301-100000");
        assertThat(aside.resolve("kafka/segment")).hasContent("old");
        assertThat(data.resolve("postgresql/base/1")).hasContent("a table");
        assertThat(data.resolve("postgresql/pg_wal")).isEmptyDirectory();
        assertThat(data.resolve("kafka")).doesNotExist();
        assertThat(data.resolve("filled")).exists();
        assertThat(data.resolve("secrets/erasures")).hasContent("somebody");
        assertThat(data.resolve("evidence/000001.json")).exists();
    }

    @Test
    void aNewDataFolderTakesKeysThatWereKeptApart() throws IOException {
        Path kept = folder.resolve("kept");
        secret(kept, "password");
        Files.writeString(kept.resolve("erasures"), "somebody");

        assertThat(restore(kept)).isEmpty();

        assertThat(data.resolve("secrets/erasures")).hasContent("somebody");
        assertThat(data.resolve("postgresql/base/1")).exists();
        assertThatThrownBy(() -> restore(kept)).hasMessageContaining("has keys of its own");
    }

    @Test
    void withoutKeysOrWithThoseOfAnotherHouseNothingIsRestored() throws IOException {
        assertThatThrownBy(() -> restore(null))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("There are no keys in");
        Path others = folder.resolve("others");
        secret(others, "of another house");
        assertThatThrownBy(() -> restore(others)).hasMessageContaining("not those of the house");
        assertThat(data.resolve("secrets")).isEmptyDirectory();
        secret(data.resolve("secrets"), "of another house");
        assertThatThrownBy(() -> restore(null)).hasMessageContaining("not those of the house");
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void aDamagedBackupIsSeenBeforeAnythingIsTouched() throws IOException {
        secret(data.resolve("secrets"), "password");
        write(data.resolve("postgresql/base/1"), "as it is");
        Files.writeString(backup.folder().resolve("postgresql/base/1"), "a tablf");

        assertThatThrownBy(() -> restore(null)).hasMessageContaining("damaged: base/1");

        assertThat(data.resolve("postgresql/base/1")).hasContent("as it is");
        assertThat(data.resolve("restored.new")).doesNotExist();
    }

    @Test
    void aManifestThatNamesAPlaceOutsideIsRefused() throws IOException {
        secret(data.resolve("secrets"), "password");
        Backup.Manifest manifest =
                new Backup.Manifest(1, NOW, 7, Backup.house("password"), true, List.of("../../elsewhere"), List.of());
        Files.write(backup.folder().resolve("backup.json"), new JsonMapper().writeValueAsBytes(manifest));

        assertThatThrownBy(() -> restore(null)).hasMessageContaining("outside of its folder");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    private Optional<Path> restore(@Nullable Path secrets) {
        return Restoration.of(backup, data, secrets, InstantSource.fixed(NOW), Progress.silent());
    }

    private static void secret(Path keys, String password) throws IOException {
        write(keys.resolve("postgresql"), password + "\n");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
