package tv.marquee.projection;

import java.util.Optional;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;

/** Nobody has a key, so that whatever is sealed is of someone who was forgotten. */
public final class NoKeys implements SubjectKeys {

    @Override
    public Optional<Seal> find(String owner) {
        return Optional.empty();
    }

    @Override
    public void evict(String owner) {}
}
