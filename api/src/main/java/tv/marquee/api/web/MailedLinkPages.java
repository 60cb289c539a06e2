package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.accounts.AccountKeeping;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.domain.account.EmailAddress;

/**
 * Where links in mails lead: a lost password is set anew, an address is confirmed, an account moves to another. What a link
 * does is done by a button, so that nothing happens when a program looks at a person's mail.
 */
@Controller
class MailedLinkPages {

    private final AccountKeeping accounts;

    MailedLinkPages(AccountKeeping accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/forgotten")
    ModelAndView forgotten() {
        return forgotten("", null, false, HttpStatus.OK);
    }

    /** Says the same whether or not an account has the address. */
    @PostMapping("/forgotten")
    ModelAndView requestReset(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (IllegalArgumentException notOne) {
            return forgotten(email, "sign-up.problem.email", false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            accounts.requestReset(address, request.getRemoteAddr(), locale);
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            return forgotten(email, "account.problem.wait", false, HttpStatus.TOO_MANY_REQUESTS);
        }
        return forgotten("", null, true, HttpStatus.OK);
    }

    @GetMapping("/new-password")
    ModelAndView newPassword(@RequestParam(defaultValue = "") String link) {
        return accounts.mayReset(link) ? newPassword(link, null, HttpStatus.OK) : stale();
    }

    @PostMapping("/new-password")
    ModelAndView reset(
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String password,
            Locale locale) {
        if (!AccountPage.isPassword(password)) {
            return accounts.mayReset(link)
                    ? newPassword(link, "sign-up.problem.password", HttpStatus.UNPROCESSABLE_CONTENT)
                    : stale();
        }
        return accounts.reset(link, password, locale)
                .map(account -> SeeOther.to("/sign-in?reset"))
                .orElseGet(MailedLinkPages::stale);
    }

    @GetMapping("/confirmation")
    ModelAndView confirmation(@RequestParam(defaultValue = "") String link) {
        return question("confirmation", link);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(@RequestParam(defaultValue = "") String link) {
        return accounts.confirm(link) ? answered("confirmation") : stale();
    }

    @GetMapping("/new-address")
    ModelAndView newAddress(@RequestParam(defaultValue = "") String link) {
        return question("new-address", link);
    }

    @PostMapping("/new-address")
    ModelAndView changeAddress(@RequestParam(defaultValue = "") String link, Locale locale) {
        return accounts.changeAddress(link, locale) ? answered("new-address") : stale();
    }

    private static ModelAndView forgotten(String email, @Nullable String problem, boolean sent, HttpStatus status) {
        return new ModelAndView("forgotten", status)
                .addObject("email", email)
                .addObject("problem", problem)
                .addObject("sent", sent);
    }

    private static ModelAndView newPassword(String link, @Nullable String problem, HttpStatus status) {
        return new ModelAndView("new-password", status)
                .addObject("link", link)
                .addObject("problem", problem)
                .addObject("shortestPassword", SignUpForm.SHORTEST_PASSWORD);
    }

    private static ModelAndView question(String what, String link) {
        return new ModelAndView("mailed-link").addObject("what", what).addObject("link", link);
    }

    private static ModelAndView answered(String what) {
        return new ModelAndView("mailed-link").addObject("what", what).addObject("done", true);
    }

    private static ModelAndView stale() {
        return new ModelAndView("mailed-link", HttpStatus.GONE)
                .addObject("what", "stale")
                .addObject("done", true);
    }
}
