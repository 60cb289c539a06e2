package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.reviews.FakeReviews;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.review.ReportReason;
import tv.marquee.domain.review.ReviewCommand.ClearReview;
import tv.marquee.domain.review.ReviewCommand.RemoveReview;
import tv.marquee.domain.review.ReviewCommand.ReportReview;
import tv.marquee.domain.review.ReviewCommand.WithdrawReview;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.review.ReviewView.State;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class ReviewsTest {

    private static final String OTHER = "00000000-0000-4000-8000-0000000000f1";
    private static final String FILM = "/titles/tmdb-653";
    private static final ReviewId OTHERS = ReviewId.of(ProfileId.parse(OTHER), new TitleId("tmdb-653"));

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeProfiles profiles;

    @Autowired
    private FakeReviews reviews;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void somebodyElseWrote() {
        commands.startAfresh();
        profiles.put(ProfileView.untouched(
                OTHER,
                "00000000-0000-4000-8000-0000000000dd",
                new Face("<i>Eve</i>", Avatar.OWL, null, Maturity.EIGHTEEN, false),
                5));
        reviews.put(others(State.SHOWN, Map.of()));
    }

    @AfterEach
    void nobodyIsLeft() {
        profiles.remove(OTHER);
    }

    @Test
    void whatOthersWroteIsReadWithTheirNameAsText() {
        assertThat(Visit.bySomebody(house).get(FILM))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;Chilling&lt;/b&gt;", "&lt;i&gt;Eve&lt;/i&gt;", "avatars")
                .doesNotContain("<b>Chilling", OTHER);
    }

    @Test
    void whoIsNotSignedInReadsNone() {
        assertThat(Visit.byAnyone(house).get(FILM)).hasStatus(302);
    }

    @Test
    void aReviewIsWrittenShownChangedAndTakenBack() {
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.post(FILM + "/review").param("text", "  The shadow\r\non the stairs.  "))
                .hasStatus(303)
                .hasRedirectedUrl(FILM + "#reviews");
        assertThat(commands.sent.getLast())
                .isInstanceOfSatisfying(
                        WriteReview.class, c -> assertThat(c.text()).isEqualTo("The shadow\non the stairs."));
        assertThat(visit.get(FILM))
                .bodyText()
                .contains("Your review", "Change your review", "The shadow\non the stairs.");

        assertThat(visit.post(FILM + "/review/withdrawal")).hasStatus(303);
        assertThat(commands.sent.getLast()).isInstanceOf(WithdrawReview.class);
        assertThat(visit.get(FILM)).bodyText().contains("Write a review").doesNotContain("Your review");
    }

    @ParameterizedTest
    @CsvSource({
        "'', at least 10",
        "'   short   ', at least 10",
        "LONG, at most 4",
        "'bell \u0007 in the words', cannot be shown"
    })
    void whatIsNoReviewIsSaidBesideTheFieldAndStaysThere(String text, String said) {
        String typed = text.equals("LONG") ? "x".repeat(4_001) : text.replace("\\u0007", "\u0007");
        assertThat(Visit.bySomebody(house).post(FILM + "/review").param("text", typed))
                .hasStatus(422)
                .bodyText()
                .contains("review-problem", said);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aReviewIsReportedAndIsNotShownToWhoDidAnyMore() {
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.post(FILM + "/reviews/{r}/report", OTHERS).param("reason", "SPOILER"))
                .hasStatus(303);
        assertThat(commands.sent.getLast()).isInstanceOfSatisfying(ReportReview.class, c -> {
            assertThat(c.review()).isEqualTo(OTHERS);
            assertThat(c.reporter()).hasToString(WebHouse.PROFILE);
            assertThat(c.reason()).isEqualTo(ReportReason.SPOILER);
        });
        reviews.put(others(State.SHOWN, Map.of(WebHouse.PROFILE, ReportReason.SPOILER)));
        assertThat(visit.get(FILM)).bodyText().doesNotContain("Chilling");
        assertThat(visit.post(FILM + "/reviews/nonsense/report")).hasStatus(404);
    }

    @Test
    void whatIsWithheldIsReadByItsAuthorAlone() {
        ReviewId mine = ReviewId.of(ProfileId.parse(WebHouse.PROFILE), new TitleId("tmdb-653"));
        reviews.put(new ReviewView(
                mine.toString(),
                WebHouse.PROFILE,
                "tmdb-653",
                State.WITHHELD,
                true,
                "My strong opinion.",
                WebHouse.NOW,
                null,
                Map.of(OTHER, ReportReason.ABUSE),
                null,
                6));
        reviews.put(others(State.WITHHELD, Map.of()));
        assertThat(Visit.bySomebody(house).get(FILM))
                .bodyText()
                .contains("My strong opinion.", "Several people complained")
                .doesNotContain("Chilling");
    }

    @Test
    void anOfficerDecidesAndNobodyElse() {
        reviews.put(others(State.WITHHELD, Map.of(WebHouse.PROFILE, ReportReason.ABUSE)));
        Visit officer = Visit.by(house, new AccountId(new UUID(7, 7)), Role.PRIVACY_OFFICER);
        assertThat(officer.get("/moderation"))
                .hasStatusOk()
                .bodyText()
                .contains("Chilling", "Insults or threatens: 1", "Hidden since")
                .contains("href=\"/moderation\"")
                .doesNotContain(OTHER, WebHouse.PROFILE)
                .doesNotContain("href=\"/account\"", "href=\"/profiles\"", "href=\"/my-list\"");
        assertThat(officer.post("/moderation/{r}", OTHERS).param("stays", "true"))
                .hasStatus(303);
        assertThat(officer.post("/moderation/{r}", OTHERS).param("stays", "false"))
                .hasStatus(303);
        assertThat(commands.sent).hasExactlyElementsOfTypes(ClearReview.class, RemoveReview.class);

        for (Role role : new Role[] {Role.SUBSCRIBER, Role.ANALYST, Role.ENGINEER}) {
            Visit other = Visit.by(house, WebHouse.ACCOUNT, role);
            assertThat(other.get("/moderation")).hasStatus(403);
            assertThat(other.post("/moderation/{r}", OTHERS).param("stays", "true"))
                    .hasStatus(403);
        }
        assertThat(commands.sent).hasSize(2);
    }

    private static ReviewView others(State state, Map<String, ReportReason> reports) {
        return new ReviewView(
                OTHERS.toString(),
                OTHER,
                "tmdb-653",
                state,
                !reports.isEmpty(),
                "<b>Chilling</b> from start to end.",
                WebHouse.NOW,
                null,
                reports,
                null,
                5);
    }
}
