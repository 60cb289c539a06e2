package tv.marquee.api.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.Viewings;

/** What people watched, in memory. */
final class FakeViewings implements Viewings {

    final Map<String, ViewingView> viewings = new ConcurrentHashMap<>();

    @Override
    public Optional<ViewingView> find(ProfileId profile) {
        return Optional.ofNullable(viewings.get(profile.toString()));
    }
}
