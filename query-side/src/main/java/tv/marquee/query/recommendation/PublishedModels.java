package tv.marquee.query.recommendation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models that were published, whether they answer or not. */
public interface PublishedModels {

    /** The latest hundred, the newest first; empty before the first, or when their folder cannot be read. */
    List<PublishedModel> latest();

    /** What is to be thought of a model. */
    enum State {
        /** It answers. */
        LIVE,
        /** A newer one answers. */
        REPLACED,
        /** It was found broken and never answered, or its manifest cannot be read. */
        BROKEN,
        /** It is newer than the one that answers, and will be looked at in a moment. */
        WAITING
    }

    /**
     * A model.
     *
     * @param details null when its manifest cannot be read
     */
    record PublishedModel(
            String version, State state, @Nullable Details details) {}

    /**
     * What a manifest says of a model.
     *
     * @param position of the last event of the log that it was trained on
     * @param model its scores on titles that nothing had looked at
     * @param popularity what popularity scored there
     */
    record Details(
            Instant createdAt,
            long people,
            long titles,
            long interactions,
            long position,
            Scores model,
            Scores popularity) {}

    /**
     * Scores of the next title, ranked among all.
     *
     * @param hitRate the share of people whose title is among the first ten
     * @param ndcg at ten
     */
    record Scores(double hitRate, double hitRateError, double ndcg, double ndcgError) {}
}
