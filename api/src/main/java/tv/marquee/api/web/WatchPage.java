package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;

/**
 * The player. The page itself starts nothing: its script does, over REST, so that a page that was only fetched ahead takes no
 * stream.
 */
@Controller
class WatchPage {

    private final Catalogue catalogue;
    private final Viewers viewers;
    private final SimilarTitles similar;

    WatchPage(Catalogue catalogue, Viewers viewers, SimilarTitles similar) {
        this.catalogue = catalogue;
        this.viewers = viewers;
        this.similar = similar;
    }

    @GetMapping("/watch/{title}")
    String show(@PathVariable String title, HttpServletRequest request, Locale locale, Model model) {
        ProfileView profile = viewers.required(request);
        TitleView view = catalogue.shown(title, profile.maturity());
        model.addAttribute("title", view);
        model.addAttribute("profile", profile.id());
        similar.to(view, profile.hidden().keySet(), profile.maturity(), locale).titles().stream()
                .findFirst()
                .ifPresent(next -> model.addAttribute("next", next.title()));
        return "watch";
    }
}
