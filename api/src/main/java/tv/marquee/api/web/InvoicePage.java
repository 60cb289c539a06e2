package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An invoice of one's own, to be read and printed. */
@Controller
class InvoicePage {

    private final SubscriptionViewer subscriptions;

    InvoicePage(SubscriptionViewer subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping("/invoices/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        model.addAttribute(
                "invoice",
                subscriptions
                        .read(request)
                        .flatMap(view -> view.invoice(number))
                        .orElseThrow(PageNotFound::new));
        model.addAttribute("account", subscriptions.account(request));
        return "invoice";
    }
}
