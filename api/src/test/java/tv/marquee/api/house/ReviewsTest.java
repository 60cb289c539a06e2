package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.review.ReviewCommand.ReportReview;
import tv.marquee.domain.review.ReviewCommand.WithdrawReview;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.review.ReviewRefusal;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.profile.ProfileView;

class ReviewsTest extends HouseTest {

    private static final String PATH = "/api/profiles/" + OF_ADA;
    private static final TitleId FILM = new TitleId("tmdb-603");

    ReviewsTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void aReviewIsWrittenReadAndTakenBack() {
        assertThat(write("{\"text\": \"  Follow the rabbit.  \"}").status()).isEqualTo(204);
        assertThat(backstage.commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        WriteReview.class, c -> assertThat(c.text()).isEqualTo("Follow the rabbit."));
        JsonNode own = ada().get(PATH + "/reviews/tmdb-603").json().path("own");
        assertThat(own.path("text").asString()).isEqualTo("Follow the rabbit.");
        assertThat(own.path("state").asString()).isEqualTo("SHOWN");

        assertThat(ada().send("DELETE", PATH + "/reviews/tmdb-603", null).status())
                .isEqualTo(204);
        assertThat(backstage.commands().getLast()).isInstanceOf(WithdrawReview.class);
        assertThat(ada().get(PATH + "/reviews/tmdb-603").json().path("own").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": null}",
                "{\"text\": \"short\"}",
                "{\"text\": \"            x \"}",
                "{\"text\": \"a bell \\u0007 in the words\"}",
                "{\"text\": 12345678901}",
                "{\"text\": \"Follow the rabbit.\", \"profile\": \"x\"}",
                "[]",
                "not json"
            })
    void whatIsNoReviewIsRefused(String body) {
        assertThat(write(body).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void aReviewEndsSomewhere() {
        assertThat(write("{\"text\": \"" + "x".repeat(4_001) + "\"}").status()).isEqualTo(400);
    }

    @Test
    void nobodyWritesAboutWhatTheyMayNotSee() {
        backstage.profiles.put(
                OF_ADA, ProfileView.untouched(OF_ADA, ADA.toString(), Face.of("Kid", Maturity.SEVEN), 5));
        Door.Answer answer = write("{\"text\": \"Follow the rabbit.\"}");
        assertThat(answer.problem()).isEqualTo("title-unknown");
        assertThat(ada().get(PATH + "/reviews/tmdb-603").status()).isEqualTo(404);
    }

    @Test
    void othersAreReadByNameAndReported() {
        ProfileId eve = new ProfileId(new UUID(5, 5));
        backstage.profiles.put(
                eve.toString(), ProfileView.untouched(eve.toString(), "x", Face.of("Eve", Maturity.EIGHTEEN), 5));
        backstage.reviews.heard(new WriteReview(eve, FILM, "There is no spoon.", Samples.NOW), 7);
        JsonNode review =
                ada().get(PATH + "/reviews/tmdb-603").json().path("reviews").path(0);
        assertThat(review.path("author").asString()).isEqualTo("Eve");
        assertThat(review.toString()).doesNotContain(eve.toString());

        String report = PATH + "/reports/" + review.path("id").asString();
        assertThat(ada().send("PUT", report, "{\"reason\": \"SPOILER\"}").status())
                .isEqualTo(204);
        assertThat(backstage.commands().getLast())
                .isInstanceOfSatisfying(
                        ReportReview.class, c -> assertThat(c.review()).isEqualTo(ReviewId.of(eve, FILM)));
        assertThat(ada().send("PUT", report, "{\"reason\": \"BORING\"}").status())
                .isEqualTo(400);
        backstage.commandFailure = new Refused(new ReviewRefusal.OwnReview(ReviewId.of(eve, FILM)));
        assertThat(ada().send("PUT", report, "{\"reason\": \"SPAM\"}").problem())
                .isEqualTo("own-review");
    }

    private Door.Answer write(String body) {
        return ada().send("PUT", PATH + "/reviews/tmdb-603", body);
    }
}
