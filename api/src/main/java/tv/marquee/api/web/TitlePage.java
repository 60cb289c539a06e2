package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;

/** A title: what it is, who made it, what the person made of it, and what is like it. */
@Controller
class TitlePage {

    private final Catalogue catalogue;
    private final Viewers viewers;
    private final SimilarTitles similar;

    TitlePage(Catalogue catalogue, Viewers viewers, SimilarTitles similar) {
        this.catalogue = catalogue;
        this.viewers = viewers;
        this.similar = similar;
    }

    @GetMapping("/titles/{title}")
    String show(@PathVariable String title, HttpServletRequest request, Locale locale, Model model) {
        Optional<ProfileView> viewer = viewers.profile(request);
        Maturity ceiling = viewer.map(ProfileView::maturity).orElse(Maturity.EIGHTEEN);
        TitleView view = catalogue.shown(title, ceiling);
        Set<String> hidden = viewer.map(p -> p.hidden().keySet()).orElse(Set.of());
        model.addAttribute("title", view);
        model.addAttribute("similar", similar.to(view, hidden, ceiling, locale));
        viewer.ifPresent(p -> {
            model.addAttribute("own", OwnView.of(p, view.id()));
            model.addAttribute("resumeAt", viewers.viewing(request, p).resumeAt(view.id()));
        });
        return "title";
    }
}
