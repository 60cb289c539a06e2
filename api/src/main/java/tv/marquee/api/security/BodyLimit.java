package tv.marquee.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.marquee.api.problem.BodyTooLarge;
import tv.marquee.api.problem.ProblemAnswers;

/** Refuses bodies over 64 KiB: at once when their length is announced, otherwise as soon as that much was read. */
final class BodyLimit extends OncePerRequestFilter {

    static final int MOST_BYTES = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            ProblemAnswers.write(BodyTooLarge.problem(), response);
            return;
        }
        chain.doFilter(new BoundedRequest(request, MOST_BYTES), response);
    }
}
