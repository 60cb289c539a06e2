package tv.marquee.api.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.AccountCommand.ChangeEmail;
import tv.marquee.domain.account.AccountCommand.ChangePassword;
import tv.marquee.domain.account.AccountCommand.ConfirmEmail;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Holder;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;

/** Knows who may sign in; its hash hides nothing. */
final class FakeCredentials implements Credentials {

    private static final Holder HOLDER = new Holder("Ada", 1985, "FR");

    private final Map<EmailAddress, Known> known = new ConcurrentHashMap<>();

    private final Map<AccountId, Instant> since = new ConcurrentHashMap<>();

    /** Whether the address was free. */
    boolean open(EmailAddress email, PasswordHash hash, AccountId account, Role role) {
        return known.putIfAbsent(email, new Known(hash, new Identity(account, role), false)) == null;
    }

    @Override
    public PasswordHash hash(CharSequence password) {
        byte[] typed = password.toString().getBytes(StandardCharsets.UTF_8);
        return new PasswordHash("$short$" + UUID.nameUUIDFromBytes(typed));
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

    /** Follows a command. */
    void heard(DomainCommand command) {
        switch (command) {
            case ChangePassword c -> {
                replace(c.account(), k -> new Known(c.passwordHash(), k.identity(), k.confirmed()));
                since.put(c.account(), c.at());
            }
            case ConfirmEmail c -> replace(c.account(), k -> new Known(k.hash(), k.identity(), true));
            case SignOutEverywhere c -> since.put(c.account(), c.at());
            case ChangeEmail c -> {
                EmailAddress before = addressOf(c.account()).orElseThrow();
                known.put(c.email(), Objects.requireNonNull(known.remove(before)));
            }
            default -> {} // leaves sign-ins as they are
        }
    }

    private void replace(AccountId account, UnaryOperator<Known> change) {
        addressOf(account).ifPresent(address -> known.computeIfPresent(address, (a, k) -> change.apply(k)));
    }

    private Optional<EmailAddress> addressOf(AccountId account) {
        return known.entrySet().stream()
                .filter(e -> e.getValue().identity().account().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Optional<AccountId> find(EmailAddress email) {
        return Optional.ofNullable(known.get(email)).map(k -> k.identity().account());
    }

    @Override
    public Account account(AccountId account) {
        return addressOf(account)
                .<Account>map(address -> {
                    Known k = Objects.requireNonNull(known.get(address));
                    return new Account.Open(address, k.hash(), k.identity().role(), HOLDER, k.confirmed(), false);
                })
                .orElse(Account.NONE);
    }

    @Override
    public Instant validSince(AccountId account) {
        return since.getOrDefault(account, Instant.MIN);
    }

    private record Known(PasswordHash hash, Identity identity, boolean confirmed) {}
}
