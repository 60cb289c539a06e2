package tv.marquee.analytics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieLensGenresTest {

    @TempDir
    private Path folder;

    @Test
    void genresStandAfterTheLastSeparatorWhateverTheNameHolds() throws IOException {
        Files.writeString(folder.resolve("movies.csv"), """
                movieId,title,genres
                1,Toy Story (1995),Animation|Comedy
                11,"American President, The (1995)",Drama
                12,Nothing Said (2001),(no genres listed)
                """);

        assertThat(MovieLensGenres.read(folder))
                .containsEntry("movielens-1", Set.of("Animation", "Comedy"))
                .containsEntry("movielens-11", Set.of("Drama"))
                .containsEntry("movielens-12", Set.of());
    }

    @Test
    void theFormOfTheMillionIsReadToo() throws IOException {
        Files.writeString(folder.resolve("movies.dat"), "1::Toy Story (1995)::Animation|Comedy\n");

        assertThat(MovieLensGenres.read(folder)).isEqualTo(Map.of("movielens-1", Set.of("Animation", "Comedy")));
    }

    @Test
    void aPlaceWithoutFilmsHasNoGenres() {
        assertThat(MovieLensGenres.read(folder)).isEmpty();
    }
}
