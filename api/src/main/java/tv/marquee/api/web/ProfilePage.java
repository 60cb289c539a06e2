package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.profiles.Household;
import tv.marquee.api.profiles.ProfileLocks;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileRefusal.LastGrownUp;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.query.profile.ProfileView;

/**
 * One profile of the account, for a grown-up to arrange: its face, what it may see, its PIN, its end. Another grown-up's that
 * asks for a PIN is opened first.
 */
@Controller
@RequestMapping("/profiles/{profile}")
class ProfilePage {

    private final Viewers viewers;
    private final Household household;
    private final ProfileLocks locks;

    ProfilePage(Viewers viewers, Household household, ProfileLocks locks) {
        this.viewers = viewers;
        this.household = household;
        this.locks = locks;
    }

    @ModelAttribute("avatars")
    Avatar[] avatars() {
        return Avatar.values();
    }

    @ModelAttribute("maturities")
    Maturity[] maturities() {
        return Maturity.values();
    }

    @GetMapping
    ModelAndView show(@PathVariable String profile, HttpServletRequest request) {
        ProfileView view = arranged(request, profile);
        return page(view, ProfileForm.of(view.face()), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView describe(
            @PathVariable String profile,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String avatar,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String maturity,
            @RequestParam(defaultValue = "false") boolean kids,
            HttpServletRequest request) {
        ProfileView view = arranged(request, profile);
        ProfileForm form = new ProfileForm(name, avatar, language, maturity, kids, "");
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(view, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Face face = form.face();
        try {
            LastChange.remember(request, household.describe(id(view), face));
        } catch (Refused refused) {
            return lastGrownUp(refused, view, form);
        }
        if (isCurrent(request, view)) {
            viewers.choose(request, viewers.account().orElseThrow(SignInNeeded::new), id(view), face);
        }
        return SeeOther.to(ProfilesPage.HERE);
    }

    @PostMapping("/pin/set")
    ModelAndView setPin(
            @PathVariable String profile, @RequestParam(defaultValue = "") String pin, HttpServletRequest request) {
        ProfileView view = arranged(request, profile);
        String wanted = pin.strip();
        if (!wanted.matches("[0-9]{4}")) {
            return page(
                    view,
                    ProfileForm.of(view.face()),
                    Map.of("pin", "profiles.problem.pin"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        LastChange.remember(request, household.setPin(account(view), id(view), wanted));
        if (isCurrent(request, view)) {
            locks.open(request, id(view), wanted);
        }
        return SeeOther.to(ProfilesPage.HERE);
    }

    @PostMapping("/pin/removal")
    ModelAndView removePin(@PathVariable String profile, HttpServletRequest request) {
        ProfileView view = arranged(request, profile);
        LastChange.remember(request, household.removePin(account(view), id(view)));
        return SeeOther.to(ProfilesPage.HERE);
    }

    @PostMapping("/personalisation")
    ModelAndView setPersonalisation(
            @PathVariable String profile,
            @RequestParam(defaultValue = "false") boolean personalised,
            HttpServletRequest request) {
        ProfileView view = arranged(request, profile);
        LastChange.remember(request, household.setPersonalisation(id(view), personalised));
        return SeeOther.to("/profiles/" + view.id());
    }

    @PostMapping("/deletion")
    ModelAndView delete(@PathVariable String profile, HttpServletRequest request) {
        ProfileView view = arranged(request, profile);
        try {
            LastChange.remember(request, household.delete(account(view), id(view)));
        } catch (Refused refused) {
            return lastGrownUp(refused, view, ProfileForm.of(view.face()));
        }
        if (isCurrent(request, view)) {
            viewers.chooseNone(request);
        }
        return SeeOther.to(ProfilesPage.HERE);
    }

    private ProfileView arranged(HttpServletRequest request, String profile) {
        AccountId account = viewers.grownUp(request);
        ProfileView view = viewers.one(request, profile);
        if (!view.account().equals(account.toString())) {
            throw new PageNotFound();
        }
        if (view.pinned() && view.face().grownUp() && !isCurrent(request, view)) {
            throw new ProfileNeeded();
        }
        return view;
    }

    private boolean isCurrent(HttpServletRequest request, ProfileView view) {
        return viewers.current(request).filter(id(view)::equals).isPresent();
    }

    private static AccountId account(ProfileView view) {
        return new AccountId(UUID.fromString(view.account()));
    }

    private static ProfileId id(ProfileView view) {
        return ProfileId.parse(view.id());
    }

    private static ModelAndView lastGrownUp(Refused refused, ProfileView view, ProfileForm form) {
        if (refused.refusal() instanceof LastGrownUp) {
            return page(view, form, Map.of("", "profiles.problem.last-grown-up"), HttpStatus.CONFLICT);
        }
        throw refused;
    }

    private static ModelAndView page(
            ProfileView view, ProfileForm form, Map<String, String> problems, HttpStatus status) {
        return new ModelAndView("profile", status)
                .addObject("profile", view)
                .addObject("form", form)
                .addObject("problems", problems);
    }
}
