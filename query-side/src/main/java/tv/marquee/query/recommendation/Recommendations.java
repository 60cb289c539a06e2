package tv.marquee.query.recommendation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/** Recommends titles for a profile's history as it is now; a new rating, playback or entry of the list changes the next answer without training. */
public interface Recommendations {

    /** The version that stands for no model. */
    String NO_MODEL = "none";

    /**
     * The titles that fit best, best first. Never one that the profile rated, hid or watched, that is above its ceiling
     * or withdrawn. For a person who wants nothing personal, the most popular ones that they did not hide.
     *
     * @param limit 1 to 500
     */
    Ranking recommend(ProfileView profile, ViewingView viewing, int limit);

    /** Titles within a ceiling that are most alike one title, most alike first; empty when no model knows it. */
    List<Scored> similar(String title, Maturity ceiling, int limit);

    /** The model that answers now; empty before the first was trained. */
    Optional<LiveModel> live();

    /**
     * An answer.
     *
     * @param model version of the model, {@link #NO_MODEL} when only popularity could be used
     * @param position of the last event of the profile, or of what it watched, that it takes into account
     */
    record Ranking(String model, long position, List<Scored> titles) {
        public Ranking {
            titles = List.copyOf(titles);
        }
    }

    /**
     * A title with its score; scores are comparable within one answer only.
     *
     * @param because the title of the history that speaks most for it; null when popularity does
     */
    record Scored(String title, double score, @Nullable String because) {}

    /** A loaded model: its version, how many titles it knows and how many bytes it takes. */
    record LiveModel(String version, int titles, long bytes) {}
}
