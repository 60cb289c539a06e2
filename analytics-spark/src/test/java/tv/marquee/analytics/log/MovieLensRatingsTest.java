package tv.marquee.analytics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieLensRatingsTest {

    @TempDir
    Path folder;

    @Test
    void ratingsAreReadInTheOrderOfTheFile() throws IOException {
        Files.writeString(
                folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n7,1,4.5,964982703\n8,2,1.0,5\n");

        assertThat(MovieLensRatings.read(folder))
                .containsExactly(
                        new RatingChange("7", "movielens-1", 9, 964_982_703_000L, 2),
                        new RatingChange("8", "movielens-2", 2, 5_000, 3));
    }

    @Test
    void onlyFilmsThatJoinToTheCatalogueStay() throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n7,1,4.5,6\n8,2,1.0,5\n");
        Files.writeString(folder.resolve("links.csv"), "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,\n");

        assertThat(MovieLensRatings.read(folder, Set.of("862")))
                .containsExactly(new RatingChange("7", "tmdb-862", 9, 6_000, 2));
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n7,1,4.5,6\n8,2,6,5\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MovieLensRatings.read(folder))
                .withMessage("line 3 of ratings.csv is broken");
    }
}
