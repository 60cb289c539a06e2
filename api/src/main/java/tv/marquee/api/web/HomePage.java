package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.api.profiles.ImpressionLog;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.home.Home;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/** The first page: for a person, rows that answer to what they did a moment ago; for anyone else, what is on. */
@Controller
class HomePage {

    private static final int FAN = 3;

    private final Viewers viewers;
    private final HomeRows rows;
    private final ImpressionLog impressions;

    HomePage(Viewers viewers, HomeRows rows, ImpressionLog impressions) {
        this.viewers = viewers;
        this.rows = rows;
        this.impressions = impressions;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("genres", Choices.GENRES);
        viewers.profile(request)
                .ifPresentOrElse(
                        profile -> own(profile, viewers.viewing(request, profile), locale, model),
                        () -> anyones(rows.ofAnyone(locale), model));
        return "home";
    }

    /** The best recommendation is shown large, and not a second time in its row. */
    private void own(ProfileView profile, ViewingView viewing, Locale locale, Model model) {
        Home.Page page = rows.page(profile, viewing);
        impressions.shown(ProfileId.parse(profile.id()), profile.impersonal(), page);
        List<HomeRow> all = rows.of(page, profile, viewing, locale);
        model.addAttribute("rows", all);
        model.addAttribute("viewing", viewing);
        model.addAttribute("fresh", isFresh(profile, viewing));
        all.stream()
                .filter(row -> row.key().equals("recommended"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(first -> lead(profile, first, all, model));
    }

    /** Whether there is nothing yet that recommendations could follow from, and they are wanted. */
    private static boolean isFresh(ProfileView profile, ViewingView viewing) {
        return !profile.impersonal()
                && profile.ratings().isEmpty()
                && profile.list().isEmpty()
                && profile.reviewed().isEmpty()
                && viewing.titles().isEmpty();
    }

    private static void lead(ProfileView profile, HomeRow first, List<HomeRow> all, Model model) {
        TitleView lead = first.titles().getFirst();
        model.addAttribute("lead", lead);
        model.addAttribute("leadRow", first);
        model.addAttribute("own", OwnView.of(profile, lead.id()));
        model.addAttribute(
                "rows",
                all.stream().map(row -> row == first ? row.withoutFirst() : row).toList());
    }

    private static void anyones(List<HomeRow> rows, Model model) {
        Optional<HomeRow> first = rows.stream().findFirst();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "fan",
                first.map(HomeRow::titles).orElse(List.of()).stream().limit(FAN).toList());
    }
}
