package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.subscriptions.Subscribing;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.query.subscription.SubscriptionView;

/** How a subscription stands, what it costs next, and its invoices; with what a person may do about it. */
@Controller
class SubscriptionPage {

    private static final String HERE = "/subscription";

    private final Subscribing subscribing;
    private final SubscriptionViewer subscriptions;

    SubscriptionPage(Subscribing subscribing, SubscriptionViewer subscriptions) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
    }

    @GetMapping(HERE)
    ModelAndView show(HttpServletRequest request) {
        return page(request, null, HttpStatus.OK);
    }

    @PostMapping("/subscription/cancellation")
    ModelAndView cancel(HttpServletRequest request) {
        LastChange.remember(request, subscribing.cancel(subscriptions.account(request)));
        return SeeOther.to(HERE);
    }

    @PostMapping("/subscription/resumption")
    ModelAndView resume(HttpServletRequest request) {
        LastChange.remember(request, subscribing.resume(subscriptions.account(request)));
        return SeeOther.to(HERE);
    }

    @PostMapping("/subscription/card")
    ModelAndView replaceCard(@RequestParam(defaultValue = "") String card, HttpServletRequest request) {
        if (card.isBlank()) {
            return page(request, "card.problem.missing", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            LastChange.remember(request, subscribing.replaceCard(subscriptions.account(request), card.strip()));
        } catch (BadInput notTaken) {
            return page(request, "card.problem.refused", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return subscriptions.afterPayment(request);
    }

    private ModelAndView page(HttpServletRequest request, @Nullable String problem, HttpStatus status) {
        SubscriptionView view = subscriptions.read(request).orElse(null);
        return new ModelAndView("subscription", status)
                .addObject("subscription", view)
                .addObject("waiting", view != null && SubscriptionViewer.pays(view))
                .addObject("cardProblem", problem);
    }
}
