package tv.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.log.ReviewChange;
import tv.marquee.analytics.log.TitleChange;
import tv.marquee.analytics.log.TitleChange.Kind;
import tv.marquee.analytics.publication.VersionedFolder;
import tv.marquee.domain.review.ReviewTerms;

class SentimentTrainingTest {

    private static final List<String> PLAIN = List.of("the", "film", "plot", "cast", "scene", "music", "end");

    @Test
    void itLearnsWhichWordsAndPairsTell() {
        SentimentModel model = train(reviews(1_000));

        assertThat(model.reviews()).isEqualTo(1_000);
        assertThat(model.measuredOn()).isBetween(50L, 150L);
        assertThat(model.accuracy()).isGreaterThan(.95);
        assertThat(odds(model, "the plot good")).isPositive();
        assertThat(odds(model, "the plot not good")).isNegative();
    }

    @Test
    void tooFewReviewsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(reviews(100)))
                .withMessageContaining("at least 500");
    }

    @Test
    void whatIsPublishedIsReadBack(@TempDir Path folder) throws IOException {
        SentimentModel model = train(reviews(600));
        SentimentFolder models = new SentimentFolder(VersionedFolder.at(
                folder.toString(),
                new Configuration(),
                InstantSource.fixed(Instant.parse("2026-03-01T20:15:30Z")),
                () -> new UUID(1, 1)));
        Path published = folder.resolve(models.publish(model));

        assertThat(Files.readAllLines(published.resolve("terms.txt")))
                .isSorted()
                .hasSize(model.weights().size())
                .contains("not good");
        assertThat(Files.size(published.resolve("weights.bin")))
                .isEqualTo(4L * model.weights().size());
        assertThat(models.newest()).contains(SentimentFolder.Score.of(model));
    }

    @Test
    void ofTheLogTheReviewsAreTakenWhoseAuthorsRatedAsBothStand() {
        List<ReviewChange> reviews = List.of(
                new ReviewChange("ada", "tmdb-1", "First", 1),
                new ReviewChange("ada", "tmdb-1", "Then", 5),
                new ReviewChange("ada", "tmdb-2", "Gone", 2),
                new ReviewChange("ada", "tmdb-2", "", 6),
                new ReviewChange("bob", "tmdb-1", "Dull", 3),
                new ReviewChange("eve", "tmdb-1", "Not to be learned from", 3),
                new ReviewChange("dan", "tmdb-1", "Not to be used", 3),
                new ReviewChange("bob", "tmdb-2", "So so", 4),
                new ReviewChange("bob", "tmdb-3", "Not rated any more", 4));
        List<TitleChange> ratings = List.of(
                TitleChange.rated("ada", "tmdb-1", 2, 0, 2),
                TitleChange.rated("ada", "tmdb-1", 9, 0, 7),
                TitleChange.rated("ada", "tmdb-2", 9, 0, 7),
                TitleChange.rated("bob", "tmdb-1", 3, 0, 8),
                TitleChange.rated("eve", "tmdb-1", 9, 0, 4),
                new TitleChange("eve", "", Kind.DECLINED, 0, 0, 5),
                TitleChange.rated("dan", "tmdb-1", 9, 0, 4),
                new TitleChange("dan", "", Kind.RESTRICTED, 0, 0, 5),
                new TitleChange("bob", "", Kind.RESTRICTED, 0, 0, 5),
                new TitleChange("bob", "", Kind.RELEASED, 0, 0, 6),
                TitleChange.rated("bob", "tmdb-2", 6, 0, 8),
                TitleChange.rated("bob", "tmdb-3", 9, 0, 8),
                new TitleChange("bob", "tmdb-3", Kind.UNRATED, 0, 0, 9));

        assertThat(RatedReviews.of(
                                LocalSpark.context().parallelize(reviews),
                                LocalSpark.context().parallelize(ratings))
                        .collect())
                .containsExactlyInAnyOrder(new LabelledReview("Then", true), new LabelledReview("Dull", false));
    }

    private static SentimentModel train(List<LabelledReview> reviews) {
        SparkSession session =
                SparkSession.builder().sparkContext(LocalSpark.context().sc()).getOrCreate();
        return new SentimentTraining(session, step -> {})
                .train(LocalSpark.context().parallelize(reviews));
    }

    /** Reviews of plain words, in one of which stands "good", in the other "not good". */
    private static List<LabelledReview> reviews(int count) {
        Random random = new Random(7);
        List<LabelledReview> reviews = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            boolean liked = r % 2 == 0;
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 8; word++) {
                text.append(PLAIN.get(random.nextInt(PLAIN.size()))).append(' ');
            }
            reviews.add(new LabelledReview(text + (liked ? "good" : "not good") + ". Seen " + r, liked));
        }
        return reviews;
    }

    private static double odds(SentimentModel model, String text) {
        return model.intercept()
                + ReviewTerms.of(text).stream()
                        .mapToDouble(term -> model.weights().getOrDefault(term, 0f))
                        .sum();
    }
}
