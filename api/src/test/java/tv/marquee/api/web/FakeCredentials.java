package tv.marquee.api.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

/** Knows who may sign in; its hash hides nothing. */
final class FakeCredentials implements Credentials {

    private final Map<EmailAddress, Known> known = new ConcurrentHashMap<>();

    /** Whether the address was free. */
    boolean open(EmailAddress email, PasswordHash hash, AccountId account, Role role) {
        return known.putIfAbsent(email, new Known(hash, new Identity(account, role))) == null;
    }

    @Override
    public PasswordHash hash(CharSequence password) {
        return new PasswordHash("$plain$" + password);
    }

    @Override
    public Optional<Identity> verify(EmailAddress email, CharSequence password) {
        return Optional.ofNullable(known.get(email))
                .filter(k -> k.hash().equals(hash(password)))
                .map(Known::identity);
    }

    @Override
    public boolean verify(AccountId account, CharSequence password) {
        return known.values().stream()
                .anyMatch(
                        k -> k.identity().account().equals(account) && k.hash().equals(hash(password)));
    }

    private record Known(PasswordHash hash, Identity identity) {}
}
