package tv.marquee.command.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tv.marquee.command.store.NewEvent;
import tv.marquee.command.store.Sealing;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.command.store.SubjectKeyTable.Minted;
import tv.marquee.command.store.SubjectKeyTable.Row;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.privacy.PrivacyRefusal.SubjectIsForgotten;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;

/** Keeps the keys of people, each wrapped, in the event store's database; remembers those used last for a short while. */
final class KeyVault implements SubjectKeys, Sealing {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 100_000;

    private final SubjectKeyTable table;
    private final KeyEncryption encryption;
    private final Ledger ledger;
    private final SecureRandom chance;
    private final Cache<String, Optional<Seal>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    KeyVault(SubjectKeyTable table, KeyEncryption encryption, Ledger ledger, SecureRandom chance) {
        this.table = table;
        this.encryption = encryption;
        this.ledger = ledger;
        this.chance = chance;
    }

    @Override
    public Optional<Seal> find(String owner) {
        Optional<Seal> known = remembered.getIfPresent(owner);
        if (known != null) {
            return known;
        }
        try {
            return look(List.of(owner)).computeIfAbsent(owner, KeyVault::never);
        } catch (DataAccessException e) {
            throw new KeysUnavailable("keys cannot be read", e);
        }
    }

    @Override
    public void evict(String owner) {
        remembered.invalidate(owner);
    }

    @Override
    public boolean mintsFor(List<NewEvent> events) {
        Set<String> owners = owners(events).keySet();
        return !known(owners).keySet().containsAll(owners);
    }

    @Override
    public Set<String> forgottenAmong(List<NewEvent> events) {
        return known(owners(events).keySet()).entrySet().stream()
                .filter(owner -> owner.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<byte[]> written(List<NewEvent> events) {
        Map<String, Optional<Seal>> seals = seals(owners(events));
        List<byte[]> written = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            Optional<Seal> seal = seals.get(event.event().owner());
            written.add(seal == null ? ledger.write(event.event()) : sealed(event, seal));
        }
        return written;
    }

    private byte[] sealed(NewEvent event, Optional<Seal> seal) {
        return ledger.write(
                event.event(),
                event.sequence(),
                seal.orElseThrow(() -> new Refused(new SubjectIsForgotten(event.event().stream()))));
    }

    private Map<String, Optional<Seal>> seals(Map<String, Optional<AccountId>> owners) {
        Map<String, Optional<Seal>> found = known(owners.keySet());
        List<String> unknown = owners.keySet().stream()
                .filter(owner -> !found.containsKey(owner))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            found.putAll(mint(unknown, owners));
        }
        return found;
    }

    /** What there is of these keys, remembered or looked up. */
    private Map<String, Optional<Seal>> known(Collection<String> owners) {
        Map<String, Optional<Seal>> found = new HashMap<>(remembered.getAllPresent(owners));
        List<String> missing =
                owners.stream().filter(owner -> !found.containsKey(owner)).toList();
        if (!missing.isEmpty()) {
            found.putAll(look(missing));
        }
        return found;
    }

    /** The owners of those that are to be sealed, with the account of each, where it is told. */
    private static Map<String, Optional<AccountId>> owners(List<NewEvent> events) {
        Map<String, Optional<AccountId>> owners = new LinkedHashMap<>();
        for (NewEvent event : events) {
            if (event.event() instanceof SubjectEvent personal) {
                owners.merge(personal.subject().id(), account(personal), (one, other) -> one.or(() -> other));
            }
        }
        return owners;
    }

    private static Optional<AccountId> account(SubjectEvent event) {
        return switch (event) {
            case ProfileCreated e -> Optional.of(e.account());
            case AccountEvent e -> Optional.of(e.account());
            default -> Optional.empty();
        };
    }

    /** Another transaction may be making the same one: whichever commits first is the one that both find. */
    private Map<String, Optional<Seal>> mint(List<String> subjects, Map<String, Optional<AccountId>> owners) {
        List<Minted> keys = new ArrayList<>();
        for (String subject : subjects) {
            Optional<AccountId> account = owners.getOrDefault(subject, Optional.empty());
            account.ifPresent(of -> requireRemembered(of, subject));
            byte[] key = new byte[Seal.KEY_BYTES];
            chance.nextBytes(key);
            byte[] wrapped = encryption.wrap(key, subject);
            keys.add(new Minted(subject, account.orElse(null), wrapped, encryption.wrapper(wrapped)));
        }
        table.add(keys);
        return look(subjects);
    }

    /** Nobody new comes to an account that was forgotten. */
    private void requireRemembered(AccountId account, String subject) {
        String owner = account.toString();
        if (!owner.equals(subject) && look(List.of(owner)).containsValue(Optional.<Seal>empty())) {
            throw new Refused(new SubjectIsForgotten(StreamId.of(account)));
        }
    }

    /** What there is of these keys. It is remembered, but for what a transaction sees that may yet be rolled back. */
    private Map<String, Optional<Seal>> look(Collection<String> owners) {
        Map<String, Optional<Seal>> seals = new HashMap<>();
        table.find(owners).forEach((owner, row) -> seals.put(owner, seal(row)));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            remembered.putAll(seals);
        }
        return seals;
    }

    private Optional<Seal> seal(Row row) {
        return encryption.seal(row.wrapped(), row.subject());
    }

    private static Optional<Seal> never(String owner) {
        throw new UnreadableEvent("of " + owner, "its owner never had a key", null);
    }
}
