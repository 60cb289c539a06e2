package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.home.Home;
import tv.marquee.query.profile.ProfileView;

/** The first titles that someone new picks; they go on My List, and recommendations follow from them at once. */
@Controller
class FirstTitlesPage {

    static final String HERE = "/first-titles";

    private final Viewers viewers;
    private final Home home;
    private final Changes changes;

    FirstTitlesPage(Viewers viewers, Home home, Changes changes) {
        this.viewers = viewers;
        this.home = home;
        this.changes = changes;
    }

    @GetMapping(HERE)
    String show(HttpServletRequest request, Model model) {
        ProfileView profile = viewers.required(request);
        model.addAttribute("titles", home.firstTitles(profile.maturity()));
        return "first-titles";
    }

    /** What was not offered is passed over. */
    @PostMapping(HERE)
    ModelAndView pick(@RequestParam(defaultValue = "") List<String> titles, HttpServletRequest request) {
        ProfileView profile = viewers.required(request);
        Set<String> offered =
                home.firstTitles(profile.maturity()).stream().map(TitleView::id).collect(Collectors.toSet());
        ProfileId id = ProfileId.parse(profile.id());
        titles.stream()
                .filter(offered::contains)
                .distinct()
                .forEach(title -> changes.send(request, at -> new ListTitle(id, new TitleId(title), at)));
        return SeeOther.to("/");
    }
}
