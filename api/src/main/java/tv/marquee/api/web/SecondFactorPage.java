package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.api.security.SecondFactor;
import tv.marquee.api.security.SessionStart;
import tv.marquee.api.security.SignedIn;

/** Asks who gave the password for a code; the first time it shows what to put into the app that makes it. */
@Controller
@RequestMapping("/sign-in/code")
class SecondFactorPage {

    private final SecondFactor factor;
    private final SessionStart sessions;

    SecondFactorPage(SecondFactor factor, SessionStart sessions) {
        this.factor = factor;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView ask(HttpServletRequest request) {
        return factor.awaited(request)
                .map(who -> page(who, null, HttpStatus.OK))
                .orElseGet(() -> SeeOther.to("/sign-in"));
    }

    @PostMapping
    ModelAndView check(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> awaited = factor.awaited(request);
        if (awaited.isEmpty()) {
            return SeeOther.to("/sign-in");
        }
        SignedIn who = awaited.get();
        try {
            if (!factor.accepts(who, code)) {
                return page(who, "code.problem.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            return page(who, "code.problem.wait", HttpStatus.TOO_MANY_REQUESTS);
        }
        factor.done(request);
        sessions.of(who, request, response);
        return SeeOther.to("/");
    }

    private ModelAndView page(SignedIn who, @Nullable String problem, HttpStatus status) {
        ModelAndView page = new ModelAndView("second-factor", status).addObject("problem", problem);
        factor.secret(who)
                .ifPresent(secret -> page.addObject("secret", secret.replaceAll("(....)(?=.)", "$1 "))
                        .addObject("picture", QrPicture.of(address(who, secret))));
        return page;
    }

    /** As authenticator apps read it. The address of the account is not known here, nor needed. */
    private static String address(SignedIn who, String secret) {
        return "otpauth://totp/Marquee:" + who.role().text() + "?secret=" + secret + "&issuer=Marquee";
    }
}
