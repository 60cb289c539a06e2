package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.problem.Outages;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.shared.Refused;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.insight.InsightsUnavailable;

/** What a person sees when a page cannot be shown; a page like any other. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

    private final Outages outages;

    PageErrors(Outages outages) {
        this.outages = outages;
    }

    @ExceptionHandler(PageNotFound.class)
    ModelAndView notFound() {
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused() {
        return new ModelAndView("error/4xx", HttpStatus.CONFLICT);
    }

    @ExceptionHandler({
        CommandsUnavailable.class,
        ShelfUnavailable.class,
        NotFreshEnough.class,
        InsightsUnavailable.class
    })
    ModelAndView unavailable(RuntimeException failure, HttpServletResponse response) {
        outages.met(failure);
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return new ModelAndView("error/503", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(TooManyAttempts.class)
    ModelAndView tooManyAttempts(TooManyAttempts tooMany, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        return new ModelAndView("error/429", HttpStatus.TOO_MANY_REQUESTS);
    }

    @ExceptionHandler(GrownUpNeeded.class)
    ModelAndView grownUpNeeded() {
        return new ModelAndView("error/grown-up", HttpStatus.FORBIDDEN);
    }

    /** Leads to sign-in. */
    @ExceptionHandler(SignInNeeded.class)
    ModelAndView signInNeeded(HttpServletRequest request, HttpServletResponse response) {
        return lead("/sign-in", request, response);
    }

    /** Leads to the choice of a profile. */
    @ExceptionHandler(ProfileNeeded.class)
    ModelAndView profileNeeded(HttpServletRequest request, HttpServletResponse response) {
        return lead("/profiles", request, response);
    }

    /** Leads elsewhere; htmx is told to go there as a whole page. */
    private static ModelAndView lead(String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return new ModelAndView("redirect:" + path);
        }
        response.setHeader("HX-Redirect", request.getContextPath() + path);
        response.setStatus(HttpStatus.NO_CONTENT.value());
        return new ModelAndView();
    }
}
