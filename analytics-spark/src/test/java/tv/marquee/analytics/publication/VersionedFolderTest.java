package tv.marquee.analytics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.marquee.analytics.LocalHdfs;

class VersionedFolderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T20:15:30Z");
    private static final UUID CHANCE = UUID.fromString("0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22");

    @TempDir
    Path disk;

    enum Place {
        HERE,
        HDFS
    }

    record Manifest(String version, List<VersionedFolder.Content> files) {}

    @ParameterizedTest
    @EnumSource
    void aReleaseIsAFolderOfItsVersionWithItsManifestAndNothingElseIsLeft(Place place) throws IOException {
        String version = publish(place, NOW, "one");

        assertThat(version).isEqualTo("20260301T201530Z-0b9f3c66");
        assertThat(names(place, "")).containsExactly(version);
        assertThat(names(place, "/" + version)).containsExactlyInAnyOrder("manifest.json", "number.txt");
        Manifest manifest = folder(place, NOW).newest(Manifest.class, m -> m).orElseThrow();
        assertThat(manifest.version()).isEqualTo(version);
        assertThat(manifest.files())
                .containsExactly(new VersionedFolder.Content(
                        "number.txt", 3, "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"));
    }

    @ParameterizedTest
    @EnumSource
    void theNewestThatCanBeReadCountsAndTheOldestGoFirst(Place place) throws IOException {
        String first = publish(place, NOW, "one");
        String second = publish(place, NOW.minusSeconds(60), "two");
        String third = publish(place, NOW, "three");
        assertThat(List.of(first, second, third)).isSorted();

        assertThat(folder(place, NOW).newest(Manifest.class, Manifest::version)).contains(third);
        assertThat(folder(place, NOW).keep(2)).isEqualTo(1);
        assertThat(names(place, "")).containsExactlyInAnyOrder(second, third);
        assertThat(folder(place, NOW).keep(5)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsHalfWayLeavesNothing(Place place) {
        assertThatIOException()
                .isThrownBy(() -> folder(place, NOW).publish(release -> {
                    release.write("number.txt", ByteBuffer.wrap(new byte[10]));
                    throw new IOException("the disk is full");
                }))
                .withMessageContaining("models")
                .withMessageContaining("the disk is full");
        assertThat(names(place, "")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsThereIsNoNewest(Place place) throws IOException {
        assertThat(folder(place, NOW).newest(Manifest.class, Manifest::version)).isEmpty();
    }

    @Test
    void aManifestThatIsBrokenIsPassedOver() throws IOException {
        String version = publish(Place.HERE, NOW, "one");
        Files.createDirectories(disk.resolve("my models/20270101T000000Z-00000000"));
        Files.writeString(disk.resolve("my models/20270101T000000Z-00000000/manifest.json"), "{");

        assertThat(folder(Place.HERE, NOW).newest(Manifest.class, Manifest::version))
                .contains(version);
    }

    @Test
    void anAddressThatIsNoneIsRefusedInWords() {
        for (String place : List.of("hdfs://no host/models", "ftps://there/models", "hdfs:///models")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            VersionedFolder.at(place, new Configuration(), InstantSource.fixed(NOW), () -> CHANCE))
                    .withMessageContaining(place + " is no place for models");
        }
    }

    private String publish(Place place, Instant now, String number) throws IOException {
        return folder(place, now).publish(release -> {
            release.write("number.txt", ByteBuffer.wrap(number.getBytes(StandardCharsets.UTF_8)));
            return new Manifest(release.version(), release.files());
        });
    }

    private VersionedFolder folder(Place place, Instant now) {
        return VersionedFolder.at(where(place), new Configuration(), InstantSource.fixed(now), () -> CHANCE);
    }

    /** Another folder for each test. */
    private String where(Place place) {
        return switch (place) {
            case HERE -> disk.resolve("my models").toString();
            case HDFS -> LocalHdfs.root() + disk + "/models";
        };
    }

    private List<String> names(Place place, String below) {
        try {
            org.apache.hadoop.fs.Path folder = place == Place.HERE
                    ? new org.apache.hadoop.fs.Path(
                            Path.of(where(place) + below).toUri())
                    : new org.apache.hadoop.fs.Path(where(place) + below);
            return new ArrayList<>(
                    Arrays.stream(folder.getFileSystem(new Configuration()).listStatus(folder))
                            .map(FileStatus::getPath)
                            .map(org.apache.hadoop.fs.Path::getName)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
