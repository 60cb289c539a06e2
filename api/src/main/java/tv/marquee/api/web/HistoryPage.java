package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.ViewingCommand.ClearHistory;
import tv.marquee.domain.viewing.ViewingCommand.ForgetTitle;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/** What a person watched, the latest first, to be taken out one by one or all at once. */
@Controller
class HistoryPage {

    private static final String HERE = "/history";

    private final Viewers viewers;
    private final Titles titles;
    private final Changes changes;

    HistoryPage(Viewers viewers, Titles titles, Changes changes) {
        this.viewers = viewers;
        this.titles = titles;
        this.changes = changes;
    }

    @GetMapping(HERE)
    String show(HttpServletRequest request, Model model) {
        ProfileView profile = viewers.required(request);
        ViewingView viewing = viewers.viewing(request, profile);
        List<TitleId> watched = viewing.latest().stream().map(TitleId::new).toList();
        model.addAttribute("viewing", viewing);
        model.addAttribute("titles", watched.isEmpty() ? List.of() : titles.findAll(watched, profile.maturity()));
        return "history";
    }

    @PostMapping(HERE + "/{title}/removal")
    ModelAndView forget(@PathVariable String title, HttpServletRequest request) {
        ProfileId profile = viewers.requiredId(request);
        AccountId account = viewers.account().orElseThrow(SignInNeeded::new);
        TitleId id;
        try {
            id = new TitleId(title);
        } catch (IllegalArgumentException notATitle) {
            throw new PageNotFound();
        }
        changes.send(request, at -> new ForgetTitle(account, profile, id, at));
        return SeeOther.to(HERE);
    }

    @PostMapping(HERE + "/removal")
    ModelAndView clear(HttpServletRequest request) {
        ProfileId profile = viewers.requiredId(request);
        AccountId account = viewers.account().orElseThrow(SignInNeeded::new);
        changes.send(request, at -> new ClearHistory(account, profile, at));
        return SeeOther.to(HERE);
    }
}
