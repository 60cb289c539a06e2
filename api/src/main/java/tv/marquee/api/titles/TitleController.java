package tv.marquee.api.titles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.problem.TitleNotFound;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;

/** The catalogue, for anyone who signed in. */
@Tag(name = "Titles", description = "The catalogue: search, completion, and one title.")
@RestController
@RequestMapping(path = "/api/titles", produces = MediaType.APPLICATION_JSON_VALUE)
class TitleController {

    private static final int SUGGESTIONS = 8;
    private static final int LONGEST_QUERY = 200;

    private final Titles titles;
    private final Freshness freshness;
    private final Ceilings ceilings;

    TitleController(Titles titles, Freshness freshness, Ceilings ceilings) {
        this.titles = titles;
        this.freshness = freshness;
        this.ceilings = ceilings;
    }

    @Operation(
            summary = "Search titles",
            description =
                    "Finds words in names, people, keywords and plots, forgiving a slip of the finger. Without q it "
                            + "lists the catalogue. page * size ends at 10,000. With a profile of one's own, only what that may see.")
    @GetMapping
    TitlePageAnswer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String genre,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable String language,
            @Parameter(description = "minutes that it may last") @RequestParam(required = false) @Nullable
                    Integer longest,
            @Parameter(description = "the youngest audience that it must suit, within the profile's ceiling")
                    @RequestParam(required = false)
                    @Nullable
                    Maturity maturity,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "relevance",
                                                "popularity",
                                                "newest",
                                                "oldest",
                                                "name",
                                                "rating",
                                                "added",
                                                "leaving"
                                            }))
                    @RequestParam(defaultValue = "relevance")
                    String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) @Nullable UUID profile,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        BadInput.read("page", () -> Preconditions.between(page, 0, 10_000, "page"));
        BadInput.read("size", () -> Preconditions.between(size, 1, 100, "size"));
        BadInput.read("page", () -> Preconditions.between((page + 1L) * size, 1, 10_000, "page * size"));
        TitleSearch search = BadInput.read(
                "q",
                () -> new TitleSearch(
                        q,
                        shortText("genre", genre),
                        from,
                        to,
                        shortText("language", language),
                        longest,
                        null,
                        Maturity.milder(ceilings.of(profile, who), maturity),
                        order(sort),
                        page,
                        size));
        freshness.awaitSearch(Shelf.TITLES, atLeast);
        return TitlePageAnswer.of(titles.search(search));
    }

    @Operation(
            summary = "Complete a title",
            description = "At most eight titles whose names begin like what was typed.")
    @GetMapping("/suggest")
    SuggestionsAnswer suggest(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID profile,
            @AuthenticationPrincipal SignedIn who) {
        String typed = BadInput.read("q", () -> Preconditions.optionalText(q, "q", LONGEST_QUERY));
        return SuggestionsAnswer.of(titles.suggest(typed, ceilings.of(profile, who), SUGGESTIONS));
    }

    @Operation(summary = "Read a title", description = "Everything that is known of it.")
    @GetMapping("/{t}")
    TitleAnswer read(
            @PathVariable String t,
            @RequestParam(required = false) @Nullable UUID profile,
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        TitleId id = BadInput.read("t", () -> new TitleId(t));
        Optional<TitleView> found =
                freshness.read(Shelf.TITLES, id.value(), atLeast, () -> titles.find(id), TitleView::position);
        Maturity ceiling = ceilings.of(profile, who);
        TitleView title =
                found.filter(view -> ceiling.admits(view.maturity())).orElseThrow(() -> TitleNotFound.unknown(id));
        if (title.withdrawn()) {
            throw TitleNotFound.gone(id);
        }
        return TitleAnswer.of(title);
    }

    private static Sort order(String sort) {
        return Arrays.stream(Sort.values())
                .filter(order -> order.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElseThrow(() -> new BadInput("sort", "is not one of the orders"));
    }

    private static @Nullable String shortText(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return BadInput.read(field, () -> Preconditions.text(text, field, 100));
    }
}
