package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportSourcesTest {

    @TempDir
    Path folder;

    @Test
    void bothSourcesAreReadInAnyOrder() {
        ImportSources expected = new ImportSources(Path.of("ml/small"), Path.of("films.jsonl.gz"));
        assertThat(ImportSources.parse("movielens=ml/small,tmdb=films.jsonl.gz"))
                .isEqualTo(expected);
        assertThat(ImportSources.parse("tmdb=films.jsonl.gz, movielens=ml/small"))
                .isEqualTo(expected);
        assertThat(ImportSources.parse("tmdb=films.jsonl.gz")).isEqualTo(new ImportSources(null, expected.tmdb()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "movielens=ml|tmdb=FILE is missing",
                "films.jsonl|'films.jsonl' is not a source",
                "netflix=x,tmdb=y|'netflix' is not a source",
                "tmdb=|the path of tmdb is missing",
                "tmdb=a,tmdb=b|tmdb is named twice",
                "tmdb=a,|'' is not a source"
            })
    void whatIsNoSourceIsExplained(String text, String explanation) {
        assertThatThrownBy(() -> ImportSources.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(explanation);
    }

    @Test
    void everythingIsThereBeforeAnythingStarts() throws IOException {
        Path films = Files.writeString(folder.resolve("films.jsonl"), "{}\n");
        ImportSources sources = new ImportSources(folder.resolve("ml"), films);
        assertFails(new ImportSources(null, folder.resolve("none")), "there is no file");
        assertFails(sources, "there is no folder");
        Files.createDirectory(folder.resolve("ml"));
        assertFails(sources, "links.csv");
        Files.writeString(folder.resolve("ml/links.csv"), "movieId,imdbId,tmdbId\r\n1,2,3\r\n");
        Files.writeString(folder.resolve("ml/ratings.csv"), "user;movie;rating\n");
        assertFails(sources, "does not begin with the line userId,movieId,rating,timestamp");
        Files.writeString(folder.resolve("ml/ratings.csv"), "userId,movieId,rating,timestamp\n");
        assertThatCode(sources::check).doesNotThrowAnyException();
        Files.writeString(films, "");
        assertFails(sources, "is empty");
    }

    @Test
    void aFileThatOnlyCallsItselfGzipIsRefused() throws IOException {
        Path films = Files.writeString(folder.resolve("films.jsonl.gz"), "{}\n");
        assertFails(new ImportSources(null, films), "cannot be read");
    }

    private static void assertFails(ImportSources sources, String reason) {
        assertThatThrownBy(sources::check).isInstanceOf(ImportFailed.class).hasMessageContaining(reason);
    }
}
