package tv.marquee.api.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import tv.marquee.command.gateway.Credentials.Identity;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

/**
 * Who makes a request, by token or by session. Its name is the account's id; the address is not kept.
 *
 * @param id the account's
 * @param at when the person signed in
 */
public record SignedIn(UUID id, Role role, Instant at) implements AuthenticatedPrincipal, Serializable {

    static SignedIn of(Identity identity, Instant at) {
        return new SignedIn(identity.account().value(), identity.role(), at);
    }

    /** The same, signed in anew. */
    public SignedIn again(Instant now) {
        return new SignedIn(id, role, now);
    }

    /** The account. */
    public AccountId account() {
        return new AccountId(id);
    }

    @Override
    public String getName() {
        return id.toString();
    }

    List<GrantedAuthority> authorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }
}
