package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.TestBank;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.OpenPayment;

/** The bank of the test card that wants a word with its holder. */
@Controller
class TestBankPage {

    private final TestBank bank;
    private final SubscriptionViewer subscriptions;
    private final Wishes wishes;

    TestBankPage(TestBank bank, SubscriptionViewer subscriptions, Wishes wishes) {
        this.bank = bank;
        this.subscriptions = subscriptions;
        this.wishes = wishes;
    }

    @GetMapping("/test-bank")
    ModelAndView show(HttpServletRequest request) {
        Optional<OpenPayment> payment = bank.asks(subscriptions.account(request));
        return payment.isEmpty()
                ? SeeOther.to("/subscription")
                : new ModelAndView("test-bank").addObject("payment", payment.get());
    }

    @PostMapping("/test-bank")
    ModelAndView answer(@RequestParam String payment, @RequestParam boolean confirmed, HttpServletRequest request) {
        AccountId account = subscriptions.account(request);
        bank.asks(account)
                .map(OpenPayment::id)
                .filter(asked -> asked.toString().equals(payment))
                .ifPresent(asked -> LastChange.remember(
                        request,
                        bank.answer(account, asked, confirmed, wishes.now()).position()));
        return SeeOther.to("/subscription");
    }
}
