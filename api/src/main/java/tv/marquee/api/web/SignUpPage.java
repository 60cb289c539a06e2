package tv.marquee.api.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.accounts.AccountKeeping;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.api.web.Registration.Opened;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.account.AccountRefusal.EmailTaken;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Refused;

/** Asks who wants to watch, says beside each field what is wrong with it, and signs in whom it let in. */
@Controller
class SignUpPage {

    private final Registration registration;
    private final AccountKeeping accounts;
    private final Viewers viewers;
    private final Wishes wishes;

    SignUpPage(Registration registration, AccountKeeping accounts, Viewers viewers, Wishes wishes) {
        this.accounts = accounts;
        this.registration = registration;
        this.viewers = viewers;
        this.wishes = wishes;
    }

    @GetMapping("/sign-up")
    ModelAndView show(HttpServletRequest request, Locale locale) {
        if (viewers.signedIn()) {
            return new ModelAndView("redirect:/");
        }
        return form(SignUpForm.blank(request.getLocale().getCountry()), Map.of(), HttpStatus.OK, locale);
    }

    @PostMapping("/sign-up")
    ModelAndView signUp(
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String birthYear,
            @RequestParam(defaultValue = "") String country,
            HttpServletRequest request,
            Locale locale)
            throws ServletException {
        SignUpForm form = new SignUpForm(displayName, email, password, birthYear, country);
        Map<String, String> problems = form.problems(Year.from(wishes.now().atZone(ZoneOffset.UTC)));
        if (!problems.isEmpty()) {
            return form(form, problems, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        }
        try {
            Opened opened = registration.open(form, request.getRemoteAddr());
            enter(opened, form, request);
            accounts.sendConfirmation(opened.account(), locale);
            return SeeOther.to("/plans?joined");
        } catch (TooManyAttempts tooMany) {
            return form(form, Map.of("", "sign-up.problem.wait"), HttpStatus.TOO_MANY_REQUESTS, locale);
        } catch (Refused refused) {
            if (refused.refusal() instanceof EmailTaken) {
                return form(form, Map.of("email", "sign-up.problem.taken"), HttpStatus.CONFLICT, locale);
            }
            throw refused;
        }
    }

    /** Signs in, in a session of its own: nothing of the one before sign-up lives on. */
    private void enter(Opened opened, SignUpForm form, HttpServletRequest request) throws ServletException {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        LastChange.remember(request, opened.position());
        viewers.choose(request, opened.account(), opened.profile(), Face.of(form.displayName(), Maturity.EIGHTEEN));
        request.login(form.email(), form.password());
    }

    private static ModelAndView form(SignUpForm form, Map<String, String> problems, HttpStatus status, Locale locale) {
        return new ModelAndView("sign-up", status)
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("shortestPassword", SignUpForm.SHORTEST_PASSWORD)
                .addObject("countries", HolderForm.countries(locale));
    }
}
