package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.accounts.AccountKeeping;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.api.security.OpenSessions;
import tv.marquee.api.security.SessionStart;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.AccountCommand.CorrectHolder;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.shared.AccountId;

/** An account for its owner to keep: address, password, and where it is signed in. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final String HERE = "/account";

    private final AccountKeeping accounts;
    private final OpenSessions sessions;
    private final Viewers viewers;
    private final Changes changes;
    private final Wishes wishes;
    private final SessionStart starts;

    AccountPage(
            AccountKeeping accounts,
            OpenSessions sessions,
            Viewers viewers,
            Changes changes,
            Wishes wishes,
            SessionStart starts) {
        this.starts = starts;
        this.changes = changes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.viewers = viewers;
        this.wishes = wishes;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String done, HttpServletRequest request) {
        return page(request, Map.of(), done, HttpStatus.OK);
    }

    @PostMapping("/confirmation")
    ModelAndView sendConfirmation(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        AccountId account = viewers.grownUp(request);
        try {
            accounts.sendConfirmation(account, locale);
        } catch (TooManyAttempts tooMany) {
            return wait(request, response, "confirm", tooMany);
        }
        return done("confirmation");
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        AccountId account = viewers.grownUp(request);
        if (!isPassword(password)) {
            return wrong(request, "password", "sign-up.problem.password");
        }
        try {
            if (!accounts.changePassword(account, present, password, locale)) {
                return wrong(request, "present", "account.problem.password");
            }
        } catch (TooManyAttempts tooMany) {
            return wait(request, response, "present", tooMany);
        }
        stay(request, response);
        return done("password");
    }

    @PostMapping("/address")
    ModelAndView changeAddress(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        AccountId account = viewers.grownUp(request);
        EmailAddress address;
        try {
            address = new EmailAddress(email);
        } catch (IllegalArgumentException notOne) {
            return wrong(request, "email", "sign-up.problem.email");
        }
        try {
            if (!accounts.requestAddress(account, address, present, locale)) {
                return wrong(request, "address-present", "account.problem.password");
            }
        } catch (TooManyAttempts tooMany) {
            return wait(request, response, "address-present", tooMany);
        }
        return done("address");
    }

    @PostMapping("/holder")
    ModelAndView correctHolder(
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String birthYear,
            @RequestParam(defaultValue = "") String country,
            HttpServletRequest request) {
        AccountId account = viewers.grownUp(request);
        HolderForm typed = new HolderForm(displayName, birthYear, country);
        Map<String, String> problems = typed.problems(Year.from(wishes.now().atZone(ZoneOffset.UTC)));
        if (!problems.isEmpty()) {
            return page(request, problems, null, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("holder", typed);
        }
        changes.send(
                request,
                at -> new CorrectHolder(
                        account, typed.displayName(), Integer.valueOf(typed.birthYear()), typed.country(), at));
        return done("holder");
    }

    @PostMapping("/sessions/end")
    ModelAndView end(@RequestParam(defaultValue = "") String session, HttpServletRequest request) {
        sessions.end(viewers.grownUp(request), session);
        return done("session");
    }

    /** This session stays signed in. */
    @PostMapping("/sessions/end-all")
    ModelAndView endAll(HttpServletRequest request, HttpServletResponse response) {
        accounts.signOutEverywhere(viewers.grownUp(request));
        stay(request, response);
        return done("sessions");
    }

    /** Whoever has just shown who they are is signed in anew where they are, under another session's name. */
    private void stay(HttpServletRequest request, HttpServletResponse response) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now != null && now.getPrincipal() instanceof SignedIn who) {
            starts.of(who.again(wishes.now()), request, response);
        }
    }

    static boolean isPassword(String password) {
        return password.length() >= SignUpForm.SHORTEST_PASSWORD && password.length() <= SignUpForm.LONGEST_PASSWORD;
    }

    private ModelAndView wrong(HttpServletRequest request, String field, String problem) {
        return page(request, Map.of(field, problem), null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView wait(
            HttpServletRequest request, HttpServletResponse response, String field, TooManyAttempts tooMany) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        return page(request, Map.of(field, "account.problem.wait"), null, HttpStatus.TOO_MANY_REQUESTS);
    }

    private static ModelAndView done(String what) {
        return SeeOther.to(HERE + "?done=" + what);
    }

    private ModelAndView page(
            HttpServletRequest request, Map<String, String> problems, @Nullable String done, HttpStatus status) {
        AccountId account = viewers.grownUp(request);
        Account.Open open = accounts.find(account).orElseThrow(SignInNeeded::new);
        return new ModelAndView("account", status)
                .addObject("account", open)
                .addObject("holder", HolderForm.of(open.holder()))
                .addObject("countries", HolderForm.countries(LocaleContextHolder.getLocale()))
                .addObject("sessions", sessions.of(account, request))
                .addObject("done", done != null && done.matches("[a-z]{1,20}") ? done : null)
                .addObject("shortestPassword", SignUpForm.SHORTEST_PASSWORD)
                .addObject("problems", problems);
    }
}
