package tv.marquee.api.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.impression.Impressions;

/** The shelf of impressions as a test wants it. */
public final class FakeImpressions implements Impressions {

    /** What stands there, the latest first. */
    public final List<ImpressionView> shelf = new ArrayList<>();

    @Override
    public List<ImpressionView> latest(ProfileId profile, int limit) {
        return shelf.stream()
                .filter(view -> view.profile().equals(profile.toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<ImpressionView> find(UUID impression) {
        return shelf.stream()
                .filter(view -> view.id().equals(impression.toString()))
                .findFirst();
    }
}
