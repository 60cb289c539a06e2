package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.profile.ProfileView;

/** Who is watching: the account's profiles, one of which the session watches with, and a form for another. */
@Controller
class ProfilesPage {

    private static final String NAME = "[^\\p{Cc}\\p{Cs}]{1,80}";

    private final Viewers viewers;
    private final Changes changes;

    ProfilesPage(Viewers viewers, Changes changes) {
        this.viewers = viewers;
        this.changes = changes;
    }

    @GetMapping("/profiles")
    ModelAndView show(HttpServletRequest request) {
        return page(request, "", Maturity.EIGHTEEN.name(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/profiles/chosen")
    ModelAndView choose(@RequestParam String profile, HttpServletRequest request) {
        ProfileView chosen = viewers.all(request).stream()
                .filter(own -> own.id().equals(profile))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        viewers.choose(request, chosen);
        return SeeOther.to("/");
    }

    @PostMapping("/profiles")
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String maturity,
            HttpServletRequest request) {
        String wanted = name.strip();
        Map<String, String> problems = new LinkedHashMap<>();
        if (!wanted.matches(NAME)) {
            problems.put("name", "profiles.problem.name");
        }
        if (Arrays.stream(Maturity.values()).noneMatch(known -> known.name().equals(maturity))) {
            problems.put("maturity", "profiles.problem.maturity");
        }
        if (!problems.isEmpty()) {
            return page(request, wanted, maturity, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        AccountId account = viewers.account().orElseThrow(SignInNeeded::new);
        ProfileId profile = new ProfileId(changes.newId());
        changes.send(request, at -> new CreateProfile(profile, account, wanted, Maturity.valueOf(maturity), at));
        return SeeOther.to("/profiles");
    }

    private ModelAndView page(
            HttpServletRequest request, String name, String maturity, Map<String, String> problems, HttpStatus status) {
        List<ProfileView> all = viewers.all(request);
        return new ModelAndView("profiles", status)
                .addObject("profiles", all)
                .addObject(
                        "current", viewers.profile(request).map(ProfileView::id).orElse(""))
                .addObject("maturities", Maturity.values())
                .addObject("name", name)
                .addObject("maturity", maturity)
                .addObject("problems", problems);
    }
}
