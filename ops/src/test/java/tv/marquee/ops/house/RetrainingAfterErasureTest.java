package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.ops.house.RetrainingAfterErasure.LastErasure;

class RetrainingAfterErasureTest {

    private static final Instant ERASED = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aModelIsFromBeforeWhenItWasPublishedOrHadReadTheLogBefore() throws IOException {
        LastErasure erasure = new LastErasure(ERASED, 500);

        assertThat(erasure.isAfter(model(600, ERASED.minusSeconds(1)))).isTrue();
        assertThat(erasure.isAfter(model(499, ERASED.plusSeconds(60))))
                .as("its training had read the log already")
                .isTrue();
        assertThat(erasure.isAfter(model(500, ERASED.plusSeconds(60)))).isFalse();
    }

    @Test
    void whatCannotBeReadMayBeFromBefore() throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.json"), "{\"log\":");
        assertThat(new LastErasure(ERASED, 500).isAfter(manifest)).isTrue();
    }

    private Path model(long position, Instant published) throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.json"), "{\"log\":{\"position\":" + position + "}}");
        return Files.setLastModifiedTime(manifest, FileTime.from(published));
    }
}
