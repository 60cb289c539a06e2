package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.command.gateway.Offers;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.SubscriptionView.State;

/** What is on sale, for anyone; with the plan that one has, if any. */
@Controller
class PlansPage {

    private final Offers offers;
    private final Viewers viewers;
    private final SubscriptionViewer subscriptions;

    PlansPage(Offers offers, Viewers viewers, SubscriptionViewer subscriptions) {
        this.offers = offers;
        this.viewers = viewers;
        this.subscriptions = subscriptions;
    }

    @GetMapping("/plans")
    String show(HttpServletRequest request, Model model) {
        Optional<SubscriptionView> own =
                viewers.signedIn() ? subscriptions.read(request) : Optional.<SubscriptionView>empty();
        model.addAttribute("sales", offers.all());
        model.addAttribute("first", own.isEmpty());
        model.addAttribute(
                "current",
                own.filter(view -> view.state() != State.ENDED)
                        .map(view -> view.plan().plan())
                        .orElse(""));
        return "plans";
    }
}
