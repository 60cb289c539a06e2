package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.Subscription.Ended;
import tv.marquee.domain.subscription.Subscription.None;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;

/**
 * The player. The page itself starts nothing: its script does, over REST, so that a page that was only fetched ahead takes no
 * stream. Who has no plan that is paid for is led to where there is one.
 */
@Controller
class WatchPage {

    private final Catalogue catalogue;
    private final Viewers viewers;
    private final SimilarTitles similar;
    private final Entitlements entitlements;
    private final Wishes wishes;

    WatchPage(Catalogue catalogue, Viewers viewers, SimilarTitles similar, Entitlements entitlements, Wishes wishes) {
        this.catalogue = catalogue;
        this.viewers = viewers;
        this.similar = similar;
        this.entitlements = entitlements;
        this.wishes = wishes;
    }

    @GetMapping("/watch/{title}")
    ModelAndView show(@PathVariable String title, HttpServletRequest request, Locale locale) {
        ProfileView profile = viewers.required(request);
        TitleView view = catalogue.shown(title, profile.maturity());
        Subscription subscription = viewers.account().map(entitlements::of).orElseThrow(SignInNeeded::new);
        if (Subscription.entitlement(subscription, wishes.now()).isEmpty()) {
            boolean owes = !(subscription instanceof None) && !(subscription instanceof Ended);
            return SeeOther.to(owes ? "/subscription" : "/plans");
        }
        ModelAndView model = new ModelAndView("watch");
        model.addObject("title", view);
        model.addObject("profile", profile.id());
        similar.to(view, profile.hidden().keySet(), profile.maturity(), locale).titles().stream()
                .findFirst()
                .ifPresent(next -> model.addObject("next", next.title()));
        return model;
    }
}
