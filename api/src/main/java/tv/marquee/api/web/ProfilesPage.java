package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.profiles.Household;
import tv.marquee.api.profiles.ProfileLocks;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.ProfileRefusal.TooManyProfiles;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Refused;
import tv.marquee.query.profile.ProfileView;

/** Who is watching: the account's profiles, one of which the session watches with, and a form for another. */
@Controller
class ProfilesPage {

    static final String HERE = "/profiles";

    private final Viewers viewers;
    private final Household household;
    private final ProfileLocks locks;

    ProfilesPage(Viewers viewers, Household household, ProfileLocks locks) {
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

    @GetMapping(HERE)
    ModelAndView show(HttpServletRequest request) {
        return page(request, ProfileForm.blank(), Map.of(), HttpStatus.OK);
    }

    /** A profile that asks for a PIN is opened on its own page. */
    @PostMapping("/profiles/chosen")
    ModelAndView choose(@RequestParam(defaultValue = "") String profile, HttpServletRequest request) {
        ProfileView chosen = viewers.one(request, profile);
        if (chosen.pinned()) {
            return SeeOther.to(HERE + "/" + chosen.id() + "/pin");
        }
        locks.close(request);
        viewers.choose(request, chosen);
        return SeeOther.to("/");
    }

    @PostMapping(HERE)
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "FOX") String avatar,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String maturity,
            @RequestParam(defaultValue = "false") boolean kids,
            @RequestParam(defaultValue = "") String pin,
            HttpServletRequest request) {
        AccountId account = viewers.grownUp(request);
        ProfileForm form = new ProfileForm(name, avatar, language, maturity, kids, pin);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(request, form, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Household.Added added =
                    household.add(account, form.face(), form.pin().isEmpty() ? null : form.pin());
            LastChange.remember(request, added.position());
            return SeeOther.to(HERE);
        } catch (Refused refused) {
            if (refused.refusal() instanceof TooManyProfiles) {
                return page(request, form, Map.of("", "profiles.problem.too-many"), HttpStatus.CONFLICT);
            }
            throw refused;
        }
    }

    private ModelAndView page(
            HttpServletRequest request, ProfileForm form, Map<String, String> problems, HttpStatus status) {
        String current = viewers.current(request).map(Object::toString).orElse("");
        var all = viewers.all(request);
        boolean mayArrange = all.stream()
                .filter(p -> p.id().equals(current))
                .anyMatch(p -> p.face().grownUp());
        return new ModelAndView("profiles", status)
                .addObject("profiles", all)
                .addObject("current", current)
                .addObject("mayArrange", mayArrange)
                .addObject("form", form)
                .addObject("problems", problems);
    }
}
