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
                        TitleChange.rated("7", "movielens-1", 9, 964_982_703_000L, 2),
                        TitleChange.rated("8", "movielens-2", 2, 5_000, 3));
    }

    @Test
    void onlyFilmsThatJoinToTheCatalogueStay() throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n7,1,4.5,6\n8,2,1.0,5\n");
        Files.writeString(folder.resolve("links.csv"), "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,\n");

        assertThat(MovieLensRatings.read(folder, Set.of("862")))
                .containsExactly(TitleChange.rated("7", "tmdb-862", 9, 6_000, 2));
    }

    @Test
    void theFormOfMovieLensOneMillionIsReadToo() throws IOException {
        Files.writeString(folder.resolve("ratings.dat"), "1::1193::5::978300760\n1::661::3::978302109\n");

        assertThat(MovieLensRatings.read(folder))
                .containsExactly(
                        TitleChange.rated("1", "movielens-1193", 10, 978_300_760_000L, 1),
                        TitleChange.rated("1", "movielens-661", 6, 978_302_109_000L, 2));
    }

    @Test
    void aPlainFileIsReadInTheOrderOfItsPositionsWithOrWithoutNames() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.csv"), "user,item,position\n5,77,1\n5,78,0\n");
        Path bare = Files.writeString(folder.resolve("bare.csv"), "5,77,1\n");

        assertThat(MovieLensRatings.read(plain))
                .containsExactly(
                        TitleChange.rated("5", "item-77", 10, 1, 2), TitleChange.rated("5", "item-78", 10, 0, 3));
        assertThat(MovieLensRatings.read(bare)).containsExactly(TitleChange.rated("5", "item-77", 10, 1, 1));
    }

    @Test
    void aFolderWithoutRatingsSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MovieLensRatings.read(folder))
                .withMessageContaining("neither ratings.csv nor ratings.dat");
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n7,1,4.5,6\n8,2,6,5\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MovieLensRatings.read(folder))
                .withMessage("line 3 of ratings.csv is broken");
    }
}
