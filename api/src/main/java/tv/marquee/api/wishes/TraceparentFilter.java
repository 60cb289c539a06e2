package tv.marquee.api.wishes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.marquee.domain.ledger.TraceContext;

/** Gives each request a trace, the caller's or a new one, and lets log lines name it as {@code trace}. */
final class TraceparentFilter extends OncePerRequestFilter {

    static final String ATTRIBUTE = Traceparent.class.getName();

    private static final String LOGGED_AS = "trace";

    /** Under which a tracer, where there is one, names the trace that it has begun or gone on with. */
    private static final String TRACED_AS = "traceId";

    private final Supplier<UUID> ids;

    TraceparentFilter(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Traceparent trace = Traceparent.of(request.getHeader(TraceContext.HEADER), ids);
        request.setAttribute(ATTRIBUTE, trace);
        String traced = MDC.get(TRACED_AS);
        MDC.put(LOGGED_AS, traced == null ? trace.trace() : traced);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }
}
