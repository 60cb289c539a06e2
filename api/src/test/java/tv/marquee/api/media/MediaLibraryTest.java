package tv.marquee.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import tv.marquee.domain.shared.TitleId;

class MediaLibraryTest {

    private static final TitleId OWN = TitleId.tmdb(10378);
    private static final TitleId OTHER = TitleId.tmdb(961);

    @TempDir
    Path folder;

    @Test
    void aTitleWithoutAFolderShowsTheDemoClip() {
        MediaLibrary library = new MediaLibrary(null);
        assertThat(library.duration(OTHER)).isEqualTo(600);
        assertThat(library.captions(OTHER)).containsExactly("en", "fr");
        assertThat(library.file(OTHER, "master.m3u8")).isPresent();
        assertThat(library.file(OTHER, "360p/segment-5.ts")).isPresent();
        assertThat(library.file(OTHER, "360p/segment-6.ts")).isEmpty();
    }

    @Test
    void aTitleWithAFolderShowsWhatIsInIt() throws IOException {
        give(OWN);
        MediaLibrary library = new MediaLibrary(folder);
        assertThat(library.duration(OWN)).isEqualTo(10);
        assertThat(library.captions(OWN)).isEmpty();
        assertThat(library.file(OWN, "low/seg_000.ts").map(MediaLibraryTest::text))
                .contains("film");
        assertThat(library.duration(OTHER)).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.ts",
                "low/../../secret.ts",
                "low//seg_000.ts",
                "/etc/passwd",
                "low\\\\seg_000.ts",
                "seg_000.ts\u0000",
                ".ts",
                "..ts",
                "low/.hidden.ts",
                "a/b/c/d.ts",
                "notes.txt",
                "master",
                ""
            })
    void noNameLeadsOutOfATitlesFolder(String name) throws IOException {
        give(OWN);
        Files.writeString(folder.resolve("secret.ts"), "secret");
        MediaLibrary library = new MediaLibrary(folder);
        assertThat(library.file(OWN, name)).isEmpty();
        assertThat(library.file(OTHER, name)).isEmpty();
    }

    @Test
    void noLinkOfTheFileSystemLeadsOutEither() throws IOException {
        give(OWN);
        Path secret = Files.writeString(folder.resolve("secret.ts"), "secret");
        Files.createSymbolicLink(folder.resolve(OWN.value()).resolve("out.ts"), secret);
        assertThat(new MediaLibrary(folder).file(OWN, "out.ts")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaidAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MediaLibrary(folder.resolve("nowhere")))
                .withMessageContaining("marquee.media.folder");
    }

    @Test
    void aPlaylistThatIsMissingDoesNotStopTheRest() throws IOException {
        give(OWN);
        Files.delete(folder.resolve(OWN.value()).resolve("low/index.m3u8"));
        assertThat(new MediaLibrary(folder).duration(OWN)).isEqualTo(1);
    }

    private void give(TitleId title) throws IOException {
        Path low = Files.createDirectories(folder.resolve(title.value()).resolve("low"));
        Files.writeString(
                folder.resolve(title.value()).resolve("master.m3u8"),
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=345400\nlow/index.m3u8\n\n");
        Files.writeString(
                low.resolve("index.m3u8"),
                "#EXTM3U\n#EXTINF:4.000000,\nseg_000.ts\n#EXTINF:4,\nseg_001.ts\n#EXTINF:1.6,\nseg_002.ts\n");
        Files.writeString(low.resolve("seg_000.ts"), "film");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
