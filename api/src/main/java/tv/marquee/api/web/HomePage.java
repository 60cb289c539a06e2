package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/** The first page: for a person, rows that answer to what they did a moment ago; for anyone else, what is on. */
@Controller
class HomePage {

    private static final int FAN = 3;

    private final Viewers viewers;
    private final HomeRows rows;

    HomePage(Viewers viewers, HomeRows rows) {
        this.viewers = viewers;
        this.rows = rows;
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
        List<HomeRow> all = rows.of(profile, viewing, locale);
        model.addAttribute("rows", all);
        model.addAttribute("viewing", viewing);
        all.stream()
                .filter(row -> row.key().equals("recommended"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(first -> lead(profile, first, all, model));
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
