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
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.domain.shared.Refused;

/** Says what a plan means for who chooses it, asks for a card if need be, and leads to what came of it. */
@Controller
class SubscribePage {

    private final Entitlements entitlements;
    private final Offers offers;
    private final Subscribing subscribing;
    private final SubscriptionViewer subscriptions;
    private final Wishes wishes;

    SubscribePage(
            Entitlements entitlements,
            Offers offers,
            Subscribing subscribing,
            SubscriptionViewer subscriptions,
            Wishes wishes) {
        this.entitlements = entitlements;
        this.offers = offers;
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.wishes = wishes;
    }

    @GetMapping("/subscribe")
    ModelAndView show(@RequestParam(defaultValue = "") String plan, HttpServletRequest request) {
        Checkout checkout = checkout(plan, request);
        return checkout.kind() == Checkout.Kind.NOT_NOW
                ? SeeOther.to("/subscription")
                : page(checkout, null, HttpStatus.OK);
    }

    @PostMapping("/subscribe")
    ModelAndView subscribe(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String card,
            HttpServletRequest request) {
        Checkout checkout = checkout(plan, request);
        try {
            String number = card.isBlank() ? null : card.strip();
            LastChange.remember(request, subscribing.subscribe(subscriptions.account(request), plan, number));
        } catch (BadInput notTaken) {
            String problem = card.isBlank() ? "card.problem.missing" : "card.problem.refused";
            return page(checkout, problem, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refused refused) {
            return SeeOther.to("/subscription"); // it tells what comes first
        }
        return subscriptions.afterPayment(request);
    }

    private Checkout checkout(String plan, HttpServletRequest request) {
        return offers.all().stream()
                .filter(sale -> sale.offer().plan().value().equals(plan))
                .findFirst()
                .map(sale -> Checkout.of(entitlements.of(subscriptions.account(request)), sale, wishes.now()))
                .orElseThrow(PageNotFound::new);
    }

    private static ModelAndView page(Checkout checkout, @Nullable String problem, HttpStatus status) {
        return new ModelAndView("subscribe", status)
                .addObject("checkout", checkout)
                .addObject("cardProblem", problem);
    }
}
