package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.home.Home;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.impression.ImpressionView.RowView;
import tv.marquee.query.impression.Impressions;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.Recommendations;

/** What a person was shown of late, the latest first, and why. */
@Controller
class ShownPage {

    private static final int PAGES = 10;

    /** Rows whose heading does not say already why a title is in them. */
    private static final Set<String> WITH_REASONS = Set.of("recommended", "new-for-you", "hidden-gems");

    private final Viewers viewers;
    private final Impressions impressions;
    private final Titles titles;
    private final Words words;

    ShownPage(Viewers viewers, Impressions impressions, Titles titles, Words words) {
        this.viewers = viewers;
        this.impressions = impressions;
        this.titles = titles;
        this.words = words;
    }

    @GetMapping("/shown")
    String show(HttpServletRequest request, Locale locale, Model model) {
        ProfileView profile = viewers.required(request);
        List<ImpressionView> latest = impressions.latest(ProfileId.parse(profile.id()), PAGES);
        Map<String, TitleView> named = named(latest, profile);
        model.addAttribute("lede", lede(profile, latest));
        model.addAttribute(
                "impressions",
                latest.stream().map(view -> said(view, named, locale)).toList());
        return "shown";
    }

    private static String lede(ProfileView profile, List<ImpressionView> latest) {
        if (profile.impersonal()) {
            return "shown.off";
        }
        return latest.isEmpty() ? "shown.none" : "shown.lede";
    }

    /**
     * A home page that was shown.
     *
     * @param model null when popularity ranked
     */
    record Said(ImpressionView view, @Nullable String model, List<SaidRow> rows) {}

    /** A row. */
    record SaidRow(String heading, List<SaidTitle> titles) {}

    /**
     * A title.
     *
     * @param because the name of the person's own title that spoke for it; empty when none did
     */
    record SaidTitle(String id, String name, String because, boolean byChance) {}

    private Said said(ImpressionView view, Map<String, TitleView> named, Locale locale) {
        Set<String> explored = Set.copyOf(view.explored());
        List<SaidRow> rows = view.rows().stream()
                .map(row -> new SaidRow(
                        heading(row, named, locale),
                        row.titles().stream()
                                .filter(named::containsKey)
                                .map(id -> new SaidTitle(
                                        id,
                                        name(id, named),
                                        WITH_REASONS.contains(row.row())
                                                ? name(view.because().getOrDefault(id, ""), named)
                                                : "",
                                        explored.contains(id)))
                                .toList()))
                .toList();
        return new Said(view, view.model().equals(Recommendations.NO_MODEL) ? null : view.model(), rows);
    }

    private String heading(RowView row, Map<String, TitleView> named, Locale locale) {
        String key = row.row();
        int dash = key.indexOf('-');
        String about = key.substring(dash + 1);
        return switch (dash < 0 ? key : key.substring(0, dash + 1)) {
            case "because-" -> words.text("row.because", locale, name(about, named));
            case "finished-" -> words.text("row.finished", locale, name(about, named));
            case "person-", "director-" -> words.text("shown.row.person", locale);
            case "genre-" -> genre(key, locale);
            default -> words.text("row." + key, locale);
        };
    }

    private String genre(String key, Locale locale) {
        return Choices.GENRES.stream()
                .filter(genre -> Home.Row.keyOfGenre(genre).equals(key))
                .findFirst()
                .map(genre -> words.genre(genre, locale))
                .orElseGet(() -> words.text("shown.row.genre", locale));
    }

    private static String name(String id, Map<String, TitleView> named) {
        TitleView title = named.get(id);
        return title == null ? "" : title.name();
    }

    private Map<String, TitleView> named(List<ImpressionView> latest, ProfileView profile) {
        List<TitleId> ids = latest.stream()
                .flatMap(view -> Stream.of(
                                view.rows().stream().flatMap(row -> row.titles().stream()),
                                view.because().values().stream(),
                                view.rows().stream()
                                        .flatMap(row -> Stream.of(row.row().replaceFirst("^[a-z]+-", ""))))
                        .flatMap(Function.identity()))
                .filter(id -> id.startsWith("tmdb-"))
                .distinct()
                .map(TitleId::new)
                .toList();
        Collection<TitleView> found = ids.isEmpty() ? List.of() : titles.findAll(ids, profile.maturity());
        return found.stream().collect(Collectors.toMap(TitleView::id, Function.identity()));
    }
}
