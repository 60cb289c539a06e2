package tv.marquee.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tv.marquee.api.problem.Asked;
import tv.marquee.api.problem.ProblemAnswers;
import tv.marquee.api.problem.ProblemType;

/**
 * Slows down whoever changes more than a person can: by account, or by address on the net where nobody signed in. A player and
 * a pair of quick hands never notice. Reads are not counted.
 */
final class ChangeLimit extends OncePerRequestFilter {

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int MOST_KEYS = 100_000;

    private final SecuritySettings.ChangeLimits limits;
    private final Cache<String, Bucket> buckets;

    ChangeLimit(SecuritySettings.ChangeLimits limits) {
        this.limits = limits;
        Duration full = Duration.ofSeconds(1L + limits.burst() / limits.perSecond());
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(full)
                .maximumSize(MOST_KEYS)
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!CHANGES.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = buckets.get(who(request), key -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        if (Asked.ofApi(request)) {
            ProblemAnswers.write(ProblemType.TOO_MANY_REQUESTS.with("Wait before changing more."), response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static String who(HttpServletRequest request) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.getName()
                : "from " + request.getRemoteAddr();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(limits.burst()).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
