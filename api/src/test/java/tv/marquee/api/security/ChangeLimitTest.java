package tv.marquee.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tv.marquee.api.security.SecuritySettings.ChangeLimits;
import tv.marquee.domain.account.Role;

class ChangeLimitTest {

    private final ChangeLimit limit = new ChangeLimit(new ChangeLimits(3, 1));

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoChangesTooMuchIsToldHowLongToWait() throws ServletException, IOException {
        for (int change = 0; change < 3; change++) {
            assertThat(ask("PUT", "/api/x").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse answer = ask("DELETE", "/api/x");
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 2);
        assertThat(answer.getContentAsString()).contains("too-many-requests");
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(ask("POST", "/my-list").getStatus()).isEqualTo(429);
    }

    @Test
    void readsAreNotCounted() throws ServletException, IOException {
        for (int read = 0; read < 99; read++) {
            assertThat(ask("GET", "/api/x").getStatus()).isEqualTo(200);
        }
        assertThat(ask("PUT", "/api/x").getStatus()).isEqualTo(200);
    }

    @Test
    void oneAccountDoesNotSlowDownAnotherFromTheSameAddress() throws ServletException, IOException {
        signIn(new UUID(1, 1));
        for (int change = 0; change < 4; change++) {
            ask("PUT", "/api/x");
        }
        assertThat(ask("PUT", "/api/x").getStatus()).isEqualTo(429);
        signIn(new UUID(1, 2));
        assertThat(ask("PUT", "/api/x").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String method, String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        if (!path.startsWith("/api/")) {
            request.addHeader("Accept", "text/html");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static void signIn(UUID account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(account, Role.SUBSCRIBER, Instant.EPOCH), null, List.of()));
    }
}
