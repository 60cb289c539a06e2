package tv.marquee.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tv.marquee.api.json.ApiJson;

/** Problems as answers, from a controller or from a filter before it. */
public final class ProblemAnswers {

    private static final String SOON = "1";

    private ProblemAnswers() {}

    static ResponseEntity<Problem> of(Problem problem, HttpHeaders headers) {
        HttpHeaders all = HttpHeaders.copyOf(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.setCacheControl("no-store");
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            all.set(HttpHeaders.RETRY_AFTER, SOON);
        }
        return ResponseEntity.status(problem.status()).headers(all).body(problem);
    }

    /** Writes a problem from a filter. Headers that belong to it are to be set before. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] json = ApiJson.mapper().writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
