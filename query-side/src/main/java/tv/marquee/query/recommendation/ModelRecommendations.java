package tv.marquee.query.recommendation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.recommendation.ContentScore;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/**
 * Recommends from the live model and what a profile rated, watched, listed and hid, as it is now. What the history says nothing of is not
 * ranked by the model; popular titles fill an answer up. When there is no model or no usable history, what is trending goes in front of
 * these, and they are the whole answer.
 */
final class ModelRecommendations implements Recommendations {

    private static final int MOST = 500;
    private static final Duration COLD_FOR = Duration.ofSeconds(5);

    private final Supplier<@Nullable Model> models;
    private final CatalogueFilter catalogue;
    private final PopularTitles popular;
    private final ContentLikeness content;
    private final LoadingCache<Model, ColdTitles> cold;

    /**
     * @param models gives the model that is live at that moment, or null
     */
    ModelRecommendations(
            Supplier<@Nullable Model> models,
            CatalogueFilter catalogue,
            PopularTitles popular,
            ContentLikeness content) {
        this.models = models;
        this.catalogue = catalogue;
        this.popular = popular;
        this.content = content;
        this.cold = Caffeine.newBuilder()
                .maximumSize(1)
                .refreshAfterWrite(COLD_FOR)
                .build(model -> ColdTitles.of(model, content.all()));
    }

    @Override
    public Ranking recommend(ProfileView profile, ViewingView viewing, int limit) {
        Preconditions.between(limit, 1, MOST, "limit");
        Model model = models.get();
        List<Scored> titles = model == null || profile.impersonal()
                ? List.of()
                : personal(History.of(profile, viewing, model), profile.maturity(), limit);
        String version = model == null || titles.isEmpty() ? NO_MODEL : model.version();
        long position = Math.max(profile.position(), viewing.position());
        return new Ranking(version, position, filledUp(titles, profile, viewing, limit));
    }

    @Override
    public List<Scored> similar(String title, Maturity ceiling, int limit) {
        Preconditions.between(limit, 1, MOST, "limit");
        Model model = models.get();
        int number = model == null ? -1 : model.number(title);
        if (model == null || number < 0) {
            return alike(title, ceiling).limit(limit).toList();
        }
        float[] scores = Likeness.to(number, model);
        List<Scored> similar = new ArrayList<>();
        for (int best : Best.of(scores, limit, t -> catalogue.shows(model.title(t), ceiling))) {
            similar.add(new Scored(model.title(best), scores[best], title));
        }
        if (ContentScore.countsFor(model.people(number))) {
            List<Scored> byContent = alike(title, ceiling).toList();
            Set<String> first = byContent.stream().map(Scored::title).collect(Collectors.toSet());
            return Stream.concat(byContent.stream(), similar.stream().filter(s -> !first.contains(s.title())))
                    .limit(limit)
                    .toList();
        }
        return similar;
    }

    /** The titles that are like one by their content, the most alike first. */
    private Stream<Scored> alike(String title, Maturity ceiling) {
        return content.of(title).stream()
                .filter(neighbour -> catalogue.shows(neighbour.title(), ceiling))
                .map(neighbour -> new Scored(neighbour.title(), neighbour.likeness(), title));
    }

    @Override
    public Optional<LiveModel> live() {
        return Optional.ofNullable(models.get()).map(m -> new LiveModel(m.version(), m.size(), m.bytes()));
    }

    private List<Scored> personal(History history, Maturity ceiling, int limit) {
        if (history.isEmpty()) {
            return List.of();
        }
        Model model = history.model();
        Scratch scratch = model.borrow();
        try {
            Scoring.score(history, scratch);
            ColdTitles withCold = cold.get(model);
            float[] scores = withCold.blend(history, scratch);
            int[] best = Best.of(scores, limit, t -> catalogue.shows(withCold.title(t), ceiling));
            int[] known = Arrays.stream(best).filter(t -> t < model.size()).toArray();
            int[] reasons = Reasons.of(history, scratch, known);
            List<Scored> titles = new ArrayList<>(limit);
            SeenTitles seen = SeenTitles.of(history);
            int nextKnown = 0;
            for (int number : best) {
                String title = withCold.title(number);
                int reason = number < model.size() ? reasons[nextKnown++] : Reasons.NONE;
                String because = reason == Reasons.NONE ? likeInHistory(title, seen) : model.title(reason);
                titles.add(new Scored(title, scores[number], because));
            }
            return titles;
        } finally {
            model.giveBack(scratch);
        }
    }

    /** The title of a history that one is like by its content, if there is one: a liked one before others, then the most alike. */
    private @Nullable String likeInHistory(String title, SeenTitles seen) {
        return Stream.of(seen.liked(), seen.other())
                .flatMap(titles -> content.of(title).stream()
                        .map(ContentNeighbours.Neighbour::title)
                        .filter(titles::contains))
                .findFirst()
                .orElse(null);
    }

    /** The titles of a history by whether they were liked. */
    private record SeenTitles(Set<String> liked, Set<String> other) {

        static SeenTitles of(History history) {
            SeenTitles seen = new SeenTitles(new HashSet<>(), new HashSet<>());
            for (int age = 0; age < history.titles().length; age++) {
                (history.liked()[age] ? seen.liked : seen.other)
                        .add(history.model().title(history.titles()[age]));
            }
            return seen;
        }
    }

    /** Adds what is trending, if there is nothing yet, and popular titles below the others until there are enough. */
    private List<Scored> filledUp(List<Scored> personal, ProfileView profile, ViewingView viewing, int limit) {
        if (personal.size() == limit) {
            return personal;
        }
        Set<String> notAgain =
                profile.impersonal() ? new HashSet<>(profile.hidden().keySet()) : History.settled(profile, viewing);
        personal.forEach(scored -> notAgain.add(scored.title()));
        List<Scored> titles = new ArrayList<>(personal);
        double score = personal.isEmpty() ? 0 : personal.getLast().score();
        List<String> candidates = new ArrayList<>(personal.isEmpty() ? popular.toBeginWith(profile) : List.of());
        candidates.addAll(popular.mostPopular(profile.maturity(), limit + notAgain.size()));
        for (String title : candidates) {
            if (titles.size() == limit) {
                break;
            }
            if (catalogue.shows(title, profile.maturity()) && notAgain.add(title)) {
                titles.add(new Scored(title, --score, null));
            }
        }
        return titles;
    }
}
