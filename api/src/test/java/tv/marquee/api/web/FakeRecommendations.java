package tv.marquee.api.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.viewing.ViewingView;

/** Knows the neighbours it was told, and a ranking that leaves out what was rated. */
final class FakeRecommendations implements Recommendations {

    final Map<String, List<String>> neighbours = new ConcurrentHashMap<>();

    @Nullable
    LiveModel model = new LiveModel("2026-01-01", 40, 1_000);

    @Override
    public Ranking recommend(ProfileView profile, ViewingView viewing, int limit) {
        List<Scored> best = Films.all().stream()
                .map(film -> film.id())
                .filter(id -> !profile.ratings().containsKey(id))
                .limit(limit)
                .map(id -> new Scored(id, 1, null))
                .toList();
        return new Ranking("fake", profile.position(), best);
    }

    @Override
    public List<Scored> similar(String title, Maturity ceiling, int limit) {
        return neighbours.getOrDefault(title, List.of()).stream()
                .limit(limit)
                .map(id -> new Scored(id, 1, null))
                .toList();
    }

    @Override
    public Optional<LiveModel> live() {
        return Optional.ofNullable(model);
    }
}
