package tv.marquee.api.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for address and password; what is sent goes to the security filter, which comes back here when it does not fit. */
@Controller
class SignInPage {

    private static final String WRONG = "sign-in.failed";
    private static final Map<String, String> FAILURES =
            Map.of("wait", "sign-in.wait", "unavailable", "sign-in.unavailable");

    private final Viewers viewers;

    SignInPage(Viewers viewers) {
        this.viewers = viewers;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String reset,
            Model model) {
        if (viewers.signedIn()) {
            return "redirect:/";
        }
        model.addAttribute("failed", error == null ? null : FAILURES.getOrDefault(error, WRONG));
        model.addAttribute("told", out != null ? "sign-in.out" : reset != null ? "sign-in.reset" : null);
        return "sign-in";
    }
}
