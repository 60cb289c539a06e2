package tv.marquee.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed outside of any handler, in the server or a filter: a problem for the REST door and for whoever does
 * not read HTML, an error page of the web client for browsers.
 */
@Hidden
@Controller
final class ProblemErrorController implements ErrorController {

    private final List<ErrorViewResolver> pages;

    ProblemErrorController(List<ErrorViewResolver> pages) {
        this.pages = pages;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (Asked.byProgram(request) || accepted == null || !accepted.contains("text/html")) {
            ProblemAnswers.write(StatusProblems.of(status), response);
            return null;
        }
        response.setStatus(status.value());
        for (ErrorViewResolver resolver : pages) {
            ModelAndView page = resolver.resolveErrorView(request, status, Map.of("status", status.value()));
            if (page != null) {
                return page;
            }
        }
        ProblemAnswers.write(StatusProblems.of(status), response);
        return null;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (code == null) {
            return HttpStatus.NOT_FOUND; // /error itself was asked for
        }
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}
