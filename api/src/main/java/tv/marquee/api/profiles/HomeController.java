package tv.marquee.api.profiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.home.Home;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.viewing.ViewingView;

/** What a profile is shown: the home page, and recommendations by themselves. */
@Tag(name = "Profiles")
@RestController
@RequestMapping(path = "/api/profiles/{p}", produces = MediaType.APPLICATION_JSON_VALUE)
class HomeController {

    private final OwnProfiles profiles;
    private final Home home;
    private final Recommendations recommendations;
    private final Titles titles;
    private final OwnViewing viewing;
    private final ImpressionLog impressions;

    HomeController(
            OwnProfiles profiles,
            Home home,
            Recommendations recommendations,
            Titles titles,
            OwnViewing viewing,
            ImpressionLog impressions) {
        this.profiles = profiles;
        this.home = home;
        this.recommendations = recommendations;
        this.titles = titles;
        this.viewing = viewing;
        this.impressions = impressions;
    }

    @Operation(
            summary = "Read the home page",
            description =
                    "Rows of titles with their reasons; no title is in two rows. What is shown is remembered as an"
                            + " impression, unless the profile is not personalised.")
    @GetMapping("/home")
    HomeAnswer home(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileView profile = profiles.read(p, who, atLeast);
        Home.Page page = home.page(profile, viewing.read(new ProfileId(p), atLeast));
        return HomeAnswer.of(page, impressions.shown(new ProfileId(p), profile.impersonal(), page));
    }

    @Operation(
            summary = "Recommend titles",
            description = "For everything that the profile did up to this moment; needs no training to take it in.")
    @GetMapping("/recommendations")
    RecommendationsAnswer recommendations(
            @PathVariable UUID p,
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        ProfileView profile = profiles.read(p, who, atLeast);
        ViewingView watched = viewing.read(new ProfileId(p), atLeast);
        Ranking ranking = recommendations.recommend(profile, watched, limit);
        return RecommendationsAnswer.of(ranking, named(ranking, profile.maturity()), profile, watched);
    }

    private Map<String, TitleView> named(Ranking ranking, Maturity ceiling) {
        return titles
                .findAll(
                        ranking.titles().stream()
                                .flatMap(scored -> Stream.of(scored.title(), scored.because()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(TitleId::new)
                                .toList(),
                        ceiling)
                .stream()
                .collect(Collectors.toMap(TitleView::id, Function.identity()));
    }
}
