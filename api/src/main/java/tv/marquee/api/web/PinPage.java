package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.api.profiles.Household;
import tv.marquee.api.profiles.ProfileLocks;
import tv.marquee.api.security.Gate;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.profile.ProfileView;

/** Asks for a profile's PIN before it looks. Who forgot it takes it away with the account's password. */
@Controller
@RequestMapping("/profiles/{profile}/pin")
class PinPage {

    private final Viewers viewers;
    private final Household household;
    private final ProfileLocks locks;
    private final Gate gate;

    PinPage(Viewers viewers, Household household, ProfileLocks locks, Gate gate) {
        this.viewers = viewers;
        this.household = household;
        this.locks = locks;
        this.gate = gate;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String profile, HttpServletRequest request) {
        return page(viewers.one(request, profile), null, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String profile,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProfileView view = viewers.one(request, profile);
        try {
            if (!locks.open(request, ProfileId.parse(view.id()), pin.strip())) {
                return page(view, "pin.problem.wrong", null, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            return page(view, "pin.problem.wait", null, HttpStatus.TOO_MANY_REQUESTS);
        }
        viewers.choose(request, view);
        return SeeOther.to("/");
    }

    @PostMapping("/forgotten")
    ModelAndView forgotten(
            @PathVariable String profile,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProfileView view = viewers.one(request, profile);
        AccountId account = viewers.account().orElseThrow(SignInNeeded::new);
        try {
            if (!gate.confirms(account, password)) {
                return page(view, null, "pin.problem.password", HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            return page(view, null, "pin.problem.wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        LastChange.remember(request, household.removePin(account, ProfileId.parse(view.id())));
        locks.close(request);
        viewers.choose(request, view);
        return SeeOther.to("/");
    }

    private static ModelAndView page(
            ProfileView view, @Nullable String pinProblem, @Nullable String passwordProblem, HttpStatus status) {
        return new ModelAndView("pin", status)
                .addObject("profile", view)
                .addObject("pinProblem", pinProblem)
                .addObject("passwordProblem", passwordProblem);
    }
}
