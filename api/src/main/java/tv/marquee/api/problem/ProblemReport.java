package tv.marquee.api.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tv.marquee.api.json.ApiJson;

/** Tells as a problem what the server refuses before any application sees it, such as a request line that is none. */
final class ProblemReport extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReport.class);

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] json = ApiJson.mapper().writeValueAsBytes(StatusProblems.of(HttpStatusCode.valueOf(status)));
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("nobody waited for the answer", e);
        }
    }
}
