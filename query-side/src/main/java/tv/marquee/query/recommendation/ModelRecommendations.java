package tv.marquee.query.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/**
 * Recommends from the live model and what a profile rated, watched, listed and hid, as it is now. What the history says nothing of is not
 * ranked by the model; popular titles fill an answer up, and are the whole answer when there is no model or no usable
 * history.
 */
final class ModelRecommendations implements Recommendations {

    private static final String NO_MODEL = "none";
    private static final int MOST = 500;

    private final Supplier<@Nullable Model> models;
    private final CatalogueFilter catalogue;
    private final PopularTitles popular;

    /**
     * @param models gives the model that is live at that moment, or null
     */
    ModelRecommendations(Supplier<@Nullable Model> models, CatalogueFilter catalogue, PopularTitles popular) {
        this.models = models;
        this.catalogue = catalogue;
        this.popular = popular;
    }

    @Override
    public Ranking recommend(ProfileView profile, ViewingView viewing, int limit) {
        Preconditions.between(limit, 1, MOST, "limit");
        Model model = models.get();
        List<Scored> titles =
                model == null ? List.of() : personal(History.of(profile, viewing, model), profile.maturity(), limit);
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
            return List.of();
        }
        float[] scores = Likeness.to(number, model);
        List<Scored> similar = new ArrayList<>();
        for (int best : Best.of(scores, limit, t -> catalogue.shows(model.title(t), ceiling))) {
            similar.add(new Scored(model.title(best), scores[best], title));
        }
        return similar;
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
            int[] best = Best.of(scratch.scores, limit, t -> catalogue.shows(model.title(t), ceiling));
            int[] reasons = Reasons.of(history, scratch, best);
            List<Scored> titles = new ArrayList<>(limit);
            for (int k = 0; k < best.length; k++) {
                String because = reasons[k] == Reasons.NONE ? null : model.title(reasons[k]);
                titles.add(new Scored(model.title(best[k]), scratch.scores[best[k]], because));
            }
            return titles;
        } finally {
            model.giveBack(scratch);
        }
    }

    /** Adds popular titles below the others until there are enough. */
    private List<Scored> filledUp(List<Scored> personal, ProfileView profile, ViewingView viewing, int limit) {
        if (personal.size() == limit) {
            return personal;
        }
        Set<String> notAgain = History.settled(profile, viewing);
        personal.forEach(scored -> notAgain.add(scored.title()));
        List<Scored> titles = new ArrayList<>(personal);
        double score = personal.isEmpty() ? 0 : personal.getLast().score();
        for (String title : popular.mostPopular(profile.maturity(), limit + notAgain.size())) {
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
