package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;

/**
 * Titles that a person is not interested in: said on a title's page or on a card, taken back there or on the page that lists
 * them. With htmx a card gives way to a line with the way back, and a control to the changed one.
 */
@Controller
class HiddenTitles {

    private static final Map<String, String> WAYS_BACK = Map.of("home", "/", "hidden", "/hidden");

    private final Catalogue catalogue;
    private final Titles titles;
    private final Viewers viewers;
    private final Changes changes;
    private final Words words;

    HiddenTitles(Catalogue catalogue, Titles titles, Viewers viewers, Changes changes, Words words) {
        this.catalogue = catalogue;
        this.titles = titles;
        this.viewers = viewers;
        this.changes = changes;
        this.words = words;
    }

    @GetMapping("/hidden")
    String show(HttpServletRequest request, Model model) {
        ProfileView profile = viewers.required(request);
        List<TitleId> hidden = profile.hidden().entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .map(TitleId::new)
                .toList();
        model.addAttribute("titles", hidden.isEmpty() ? List.of() : titles.findAll(hidden, profile.maturity()));
        return "hidden";
    }

    @PostMapping("/titles/{title}/hidden")
    ModelAndView change(
            @PathVariable String title,
            @RequestParam boolean hidden,
            @RequestParam(defaultValue = "") String back,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletRequest request,
            Locale locale) {
        ProfileId profile = viewers.requiredId(request);
        TitleView view = catalogue.shown(title, viewers.ceiling(request));
        TitleId id = new TitleId(view.id());
        changes.send(request, at -> hidden ? new HideTitle(profile, id, at) : new UnhideTitle(profile, id, at));
        if (!htmx) {
            return SeeOther.to(WAYS_BACK.getOrDefault(back, "/titles/" + view.id()));
        }
        return new ModelAndView("fragments/hiding :: " + fragment(back, hidden))
                .addObject("title", view)
                .addObject(
                        "own", OwnView.of(viewers.required(request), view.id()).hidden(hidden))
                .addObject("said", words.text(hidden ? "hidden.said" : "hidden.back", locale, view.name()));
    }

    private static String fragment(String back, boolean hidden) {
        if (back.equals("home")) {
            return hidden ? "gone" : "returned";
        }
        return "changed";
    }
}
