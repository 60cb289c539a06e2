package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.DescribeProfile;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.profile.ProfileRefusal;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.home.Home;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.profile.ProfileView.ReviewedView;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.recommendation.Recommendations.Scored;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

class ProfilesTest extends HouseTest {

    private static final String PATH = "/api/profiles/" + OF_ADA;
    private static final ProfileId PROFILE = new ProfileId(UUID.fromString(OF_ADA));

    ProfilesTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void aRatingBecomesACommandAndItsPositionIsTold() {
        Door.Answer answer = ada().send("PUT", PATH + "/ratings/tmdb-603", "{\"stars\": 4.5}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Marquee-Position")).isEqualTo("101");
        assertThat(backstage.commands()).singleElement().isInstanceOfSatisfying(RateTitle.class, c -> {
            assertThat(c.profile()).isEqualTo(PROFILE);
            assertThat(c.title()).isEqualTo(new TitleId("tmdb-603"));
            assertThat(c.stars()).isEqualTo(new Stars(9));
        });
    }

    @Test
    void everyChangeHasItsCommandAndAPosition() {
        for (var change : Map.<String, Class<? extends DomainCommand>>of(
                        "DELETE /ratings/tmdb-603", UnrateTitle.class,
                        "PUT /list/tmdb-603", ListTitle.class,
                        "DELETE /list/tmdb-603", UnlistTitle.class)
                .entrySet()) {
            backstage.sent.clear();
            String[] wanted = change.getKey().split(" ");
            Door.Answer answer = ada().send(wanted[0], PATH + wanted[1], null);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Marquee-Position")).isNotEmpty();
            assertThat(backstage.commands()).singleElement().isInstanceOf(change.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stars\": 0}",
                "{\"stars\": 5.5}",
                "{\"stars\": 3.3}",
                "{\"stars\": -1}",
                "{\"stars\": 1e999999}",
                "{\"stars\": 1e-999999}",
                "{\"stars\": \"4\"}",
                "{\"stars\": true}",
                "{\"stars\": null}",
                "{\"stars\": [4]}",
                "{\"stars\": {}}",
                "{\"stars\": NaN}",
                "{}",
                "{\"stars\": 4, \"stars\": 5}",
                "{\"stars\": 4, \"note\": \"x\"}",
                "{\"stars\": 4} {}",
                "[]",
                "4",
                "null",
                "{\"stars\": 4",
                "",
                "not json"
            })
    void whatIsNoRatingIsRefusedAndNothingHappens(String body) {
        Door.Answer answer = ada().send("PUT", PATH + "/ratings/tmdb-603", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isIn("invalid-input", "malformed-request");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamed() {
        JsonNode problem = ada().send("PUT", PATH + "/ratings/tmdb-603", "{\"stars\": 4, \"note\": \"x\"}")
                .json();
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("note");
    }

    @Test
    void aTitleIsHiddenAndShownAgain() {
        assertThat(ada().send("PUT", PATH + "/hidden/tmdb-603", null).status()).isEqualTo(204);
        Door.Answer shown = ada().send("DELETE", PATH + "/hidden/tmdb-603", null);
        assertThat(shown.status()).isEqualTo(204);
        assertThat(shown.header("Marquee-Position")).isEqualTo("102");
        assertThat(backstage.commands()).hasExactlyElementsOfTypes(HideTitle.class, UnhideTitle.class);
    }

    @Test
    void aRefusalOfTheDomainHasItsAnswer() {
        backstage.commandFailure = new Refused(new ProfileRefusal.RatedTitleUnknown(PROFILE, new TitleId("tmdb-1")));
        Door.Answer unknown = ada().send("PUT", PATH + "/ratings/tmdb-1", "{\"stars\": 4}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("title-unknown");
        backstage.commandFailure = new Refused(new ProfileRefusal.ListFull(PROFILE));
        Door.Answer full = ada().send("PUT", PATH + "/list/tmdb-603", null);
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.problem()).isEqualTo("list-full");
    }

    @Test
    void aProfileIsCreatedAndCanBeUsedAtOnce() {
        Door.Answer answer = ada().send("POST", "/api/profiles", "{\"name\": \"Kid\", \"maturity\": \"SEVEN\"}");
        assertThat(answer.status()).isEqualTo(201);
        String id = answer.json().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/api/profiles/" + id);
        assertThat(answer.header("Marquee-Position")).isEqualTo("101");
        assertThat(backstage.commands()).singleElement().isInstanceOfSatisfying(CreateProfile.class, c -> {
            assertThat(c.account()).isEqualTo(ADA);
            assertThat(c.face()).isEqualTo(Face.of("Kid", Maturity.SEVEN));
        });
        assertThat(ada().send("PUT", "/api/profiles/" + id + "/list/tmdb-603", null)
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"\", \"maturity\": \"SEVEN\"}",
                "{\"name\": \"a\\u0007b\", \"maturity\": \"SEVEN\"}",
                "{\"name\": \"a\\ud800b\", \"maturity\": \"SEVEN\"}",
                "{\"name\": 7, \"maturity\": \"SEVEN\"}",
                "{\"name\": \"Kid\", \"maturity\": \"NINE\"}",
                "{\"name\": \"Kid\", \"maturity\": 1}",
                "{\"name\": \"Kid\"}",
                "{\"name\": \"Kid\", \"maturity\": \"SIXTEEN\", \"kids\": true}",
                "{\"name\": \"Kid\", \"maturity\": \"SEVEN\", \"avatar\": \"DRAGON\"}",
                "{\"name\": \"Kid\", \"maturity\": \"SEVEN\", \"language\": \"French\"}",
                "{\"name\": \"Kid\", \"maturity\": \"SEVEN\", \"pin\": \"12345\"}",
                "{\"name\": \"Kid\", \"maturity\": \"SEVEN\", \"pin\": \"١٢٣٤\"}",
                "{\"name\": \"Kid\", \"maturity\": \"SEVEN\", \"pin\": 1234}",
                "{\"maturity\": \"SEVEN\"}",
                "{\"name\": \"Kid\", \"maturity\": \"SEVEN\", \"account\": \"x\"}"
            })
    void whatIsNoProfileIsRefused(String body) {
        assertThat(ada().send("POST", "/api/profiles", body).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void whatAsksForAPinNeedsItInEachRequest() {
        Door.Answer created = ada().send(
                        "POST", "/api/profiles", "{\"name\": \"Ada\", \"maturity\": \"EIGHTEEN\", \"pin\": \"2468\"}");
        String path = created.header("Location");
        assertThat(created.json().path("pinned").asBoolean()).isTrue();

        Door.Answer without = ada().send("PUT", path + "/list/tmdb-603", null);
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.problem()).isEqualTo("pin-needed");
        assertThat(ada().send("PUT", path + "/list/tmdb-603", null, "Marquee-Pin", "2469")
                        .problem())
                .isEqualTo("pin-needed");
        assertThat(ada().send("PUT", path + "/list/tmdb-603", null, "Marquee-Pin", "2468")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aPinIsAskedForBeforeAnyShelfShowsIt() {
        ProfileId profile = spare();
        String path = "/api/profiles/" + profile;
        assertThat(ada().send("PATCH", path, "{\"pin\": \"1357\"}").status()).isEqualTo(204);
        assertThat(ada().send("PUT", path + "/list/tmdb-603", null).problem()).isEqualTo("pin-needed");
        assertThat(ada().send("PUT", path + "/list/tmdb-603", null, "Marquee-Pin", "1357")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aPinIsNotGuessedForLong() {
        String path = ada().send(
                        "POST", "/api/profiles", "{\"name\": \"Ada\", \"maturity\": \"EIGHTEEN\", \"pin\": \"2468\"}")
                .header("Location");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(ada().send("DELETE", path, null, "Marquee-Pin", "000" + guess)
                            .status())
                    .isEqualTo(403);
        }
        Door.Answer tooMany = ada().send("DELETE", path, null, "Marquee-Pin", "2468");
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isNotNull();
    }

    @Test
    void aProfileMayBeShownNothingPersonal() {
        String path = "/api/profiles/" + spare();
        assertThat(ada().get(path).json().path("personalised").asBoolean(false)).isTrue();
        assertThat(ada().send("PATCH", path, "{\"personalised\": false}").status())
                .isEqualTo(204);
        assertThat(backstage.commands())
                .last()
                .isInstanceOfSatisfying(
                        SetPersonalisation.class,
                        c -> assertThat(c.personalised()).isFalse());
    }

    @Test
    void aProfileIsChangedWhereItIsSaidAndStaysOtherwise() {
        ProfileId profile = spare();
        String path = "/api/profiles/" + profile;
        Door.Answer answer =
                ada().send("PATCH", path, "{\"avatar\": \"OWL\", \"language\": \"fr\", \"pin\": \"1357\"}");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Marquee-Position")).isEqualTo("102");
        assertThat(backstage.commands())
                .first()
                .isEqualTo(new DescribeProfile(
                        profile,
                        new Face("Ada", Avatar.OWL, "fr", Maturity.EIGHTEEN, false),
                        ((DescribeProfile) backstage.commands().getFirst()).at()));
        assertThat(backstage.commands().getLast()).isInstanceOf(SetPin.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"\"}",
                "{\"maturity\": \"NINE\"}",
                "{\"kids\": true}",
                "{\"pin\": \"12\"}",
                "{\"language\": \"x\"}",
                "{\"account\": \"x\"}",
                "[]"
            })
    void whatIsNoChangeOfAProfileIsRefused(String body) {
        assertThat(ada().send("PATCH", PATH, body).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void aProfileIsDeletedUnlessItIsTheLastThatSeesEverything() {
        ProfileId profile = spare();
        String path = "/api/profiles/" + profile;
        assertThat(ada().send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(backstage.commands()).singleElement().isInstanceOf(DeleteProfile.class);
        backstage.commandFailure = new Refused(new ProfileRefusal.LastGrownUp(profile));
        assertThat(ada().send("DELETE", path, null).problem()).isEqualTo("last-grown-up");
        backstage.commandFailure = new Refused(new ProfileRefusal.TooManyProfiles(profile, 4));
        assertThat(ada().send("POST", "/api/profiles", "{\"name\": \"Kid\", \"maturity\": \"SEVEN\"}")
                        .problem())
                .isEqualTo("too-many-profiles");
    }

    @Test
    void aNameOfMoreThanEightyCharactersIsRefusedByField() {
        String body = "{\"name\": \"" + "x".repeat(81) + "\", \"maturity\": \"ALL\"}";
        JsonNode problem = ada().send("POST", "/api/profiles", body).json();
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("name");
        assertThat(problem.toString()).doesNotContain("xxxx");
    }

    @Test
    void onlyOnesOwnProfilesAreListed() {
        backstage.reached = 1_000;
        JsonNode profiles = ada().get("/api/profiles").json().path("profiles");
        assertThat(profiles.valueStream().map(p -> p.path("name").asString())).containsExactly("Ada");
    }

    @Test
    void ratingsAreToldLatestFirst() {
        backstage.profiles.put(
                OF_ADA,
                full(
                        Map.of(
                                "tmdb-603", new RatingView(4.5, Samples.NOW),
                                "tmdb-604", new RatingView(2, Samples.NOW.plusSeconds(9))),
                        List.of()));
        JsonNode answer = ada().get(PATH + "/ratings").json();
        assertThat(answer.path("position").asInt()).isEqualTo(7);
        assertThat(answer.path("ratings")
                        .valueStream()
                        .map(r -> r.path("titleId").asString()))
                .containsExactly("tmdb-604", "tmdb-603");
        assertThat(answer.path("ratings").path(1).path("stars").asDouble()).isEqualTo(4.5);
        assertThat(answer.path("ratings").path(1).path("at").asString()).isEqualTo("2026-11-22T10:00:00Z");
    }

    @Test
    void myListIsToldLatestFirstWithoutWithdrawnTitles() {
        backstage.profiles.put(
                OF_ADA,
                full(
                        Map.of(),
                        List.of(
                                new ListedView("tmdb-603", Samples.NOW),
                                new ListedView("tmdb-9", Samples.NOW),
                                new ListedView("tmdb-604", Samples.NOW))));
        JsonNode titles = ada().get(PATH + "/list").json().path("titles");
        assertThat(titles.valueStream().map(t -> t.path("id").asString())).containsExactly("tmdb-604", "tmdb-603");
        assertThat(titles.path(0).path("addedAt").asString()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(titles.path(0).path("posterUrl").asString()).isEqualTo("/posters/tmdb-604.svg");
    }

    @Test
    void theHomePageHasRowsWithReasons() {
        backstage.rows = List.of(new Home.Row(
                "because-tmdb-603",
                "Because you liked The Matrix",
                "You gave it 5 stars.",
                List.copyOf(backstage.titles.values()).subList(1, 2)));
        JsonNode row = ada().get(PATH + "/home").json().path("rows").path(0);
        assertThat(row.path("key").asString()).isEqualTo("because-tmdb-603");
        assertThat(row.path("reason").asString()).isEqualTo("You gave it 5 stars.");
        assertThat(row.path("titles").path(0).path("name").asString()).isEqualTo("The Matrix Reloaded");
    }

    @Test
    void recommendationsSayWhy() {
        backstage.ranking = new Ranking(
                "2026-11-22", 7, List.of(new Scored("tmdb-604", 0.9, "tmdb-603"), new Scored("tmdb-603", 0.1, null)));
        ProfileView profile = backstage.profiles.get(OF_ADA);
        backstage.profiles.put(OF_ADA, profile.withRatings(Map.of("tmdb-603", new RatingView(5, Samples.NOW)), 5));
        JsonNode answer = ada().get(PATH + "/recommendations?limit=2").json();
        assertThat(backstage.limitAsked).isEqualTo(2);
        assertThat(answer.path("model").asString()).isEqualTo("2026-11-22");
        assertThat(answer.path("position").asInt()).isEqualTo(7);
        JsonNode first = answer.path("titles").path(0);
        assertThat(first.path("name").asString()).isEqualTo("The Matrix Reloaded");
        assertThat(first.path("reason").asString()).isEqualTo("Because you rated The Matrix");
        assertThat(first.path("score").asDouble()).isEqualTo(0.9);
        assertThat(answer.path("titles").path(1).path("reason").asString()).isEqualTo("Popular");
    }

    @Test
    void aReasonNamesWhatWasReallyDone() {
        backstage.ranking = new Ranking("2026-11-22", 7, List.of(new Scored("tmdb-604", 0.9, "tmdb-603")));
        ProfileView profile = backstage.profiles.get(OF_ADA);
        backstage.profiles.put(
                OF_ADA, profile.withRatings(Map.of(), 5).withList(List.of(new ListedView("tmdb-603", Samples.NOW)), 6));
        assertThat(reason()).isEqualTo("Because The Matrix is on your list");
        backstage.viewings.put(
                OF_ADA, new ViewingView(OF_ADA, Map.of("tmdb-603", new WatchedView(9, 10, true, Samples.NOW)), 7));
        assertThat(reason()).isEqualTo("Because you watched The Matrix");
        backstage.profiles.put(
                OF_ADA,
                profile.withRatings(Map.of(), 5)
                        .withReviewed(Map.of("tmdb-603", new ReviewedView(.9, Samples.NOW)), 6));
        assertThat(reason()).isEqualTo("Because of what you wrote about The Matrix");
    }

    private String reason() {
        return ada().get(PATH + "/recommendations?limit=2")
                .json()
                .path("titles")
                .path(0)
                .path("reason")
                .asString();
    }

    @Test
    void theLimitOfRecommendationsIsTwentyUnlessItIsGivenFromOneToHundred() {
        ada().get(PATH + "/recommendations");
        assertThat(backstage.limitAsked).isEqualTo(20);
        for (String limit : List.of("0", "101", "-1", "many", "2147483648")) {
            Door.Answer answer = ada().get(PATH + "/recommendations?limit=" + limit);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("limit");
        }
    }

    private static ProfileView full(Map<String, RatingView> ratings, List<ListedView> list) {
        return new ProfileView(
                OF_ADA,
                ADA.toString(),
                Face.of("Ada", Maturity.EIGHTEEN),
                false,
                false,
                false,
                ratings,
                list,
                Map.of(),
                Map.of(),
                7);
    }

    /** A profile of Ada's that may be locked or deleted. */
    private ProfileId spare() {
        String id = UUID.randomUUID().toString();
        backstage.profiles.put(id, profile(id, ADA, "Ada"));
        return ProfileId.parse(id);
    }
}
