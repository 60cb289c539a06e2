package tv.marquee.api.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.security.SignedIn;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

/** A browser's visit: one session, through security and all, by someone who signed in or by anyone. */
final class Visit {

    private final MockMvcTester mvc;
    private final MockHttpSession session = new MockHttpSession();
    private final RequestPostProcessor who;

    private Visit(WebApplicationContext house, RequestPostProcessor who) {
        Filter security = house.getBean("springSecurityFilterChain", Filter.class);
        this.mvc = MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(house).addFilters(security).build());
        this.who = who;
    }

    static Visit byAnyone(WebApplicationContext house) {
        return new Visit(house, request -> request);
    }

    static Visit bySomebody(WebApplicationContext house) {
        return by(house, WebHouse.ACCOUNT, Role.SUBSCRIBER);
    }

    static Visit by(WebApplicationContext house, AccountId account, Role role) {
        return new Visit(
                house,
                authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(account.value(), role, WebHouse.NOW),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + role.name())))));
    }

    MockMvcRequestBuilder get(String address, Object... variables) {
        return mvc.get().uri(address, variables).session(session).with(who).accept(MediaType.TEXT_HTML);
    }

    /** A form that was sent with its CSRF token. */
    MockMvcRequestBuilder post(String address, Object... variables) {
        return forged(address, variables).with(csrf());
    }

    /** A form that was sent without. */
    MockMvcRequestBuilder forged(String address, Object... variables) {
        return mvc.post().uri(address, variables).session(session).with(who).accept(MediaType.TEXT_HTML);
    }

    MockHttpSession session() {
        return session;
    }
}
