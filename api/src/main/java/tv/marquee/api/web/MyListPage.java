package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;

/** What a person put aside to watch, newest first. */
@Controller
class MyListPage {

    private final Viewers viewers;
    private final Titles titles;

    MyListPage(Viewers viewers, Titles titles) {
        this.viewers = viewers;
        this.titles = titles;
    }

    @GetMapping("/my-list")
    String show(HttpServletRequest request, Model model) {
        ProfileView profile = viewers.required(request);
        List<TitleId> listed = profile.list().reversed().stream()
                .map(ListedView::title)
                .map(TitleId::new)
                .toList();
        model.addAttribute("titles", listed.isEmpty() ? List.of() : titles.findAll(listed, profile.maturity()));
        return "my-list";
    }
}
