package tv.marquee.api.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.titles.TitleCard;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.recommendation.Recommendations.Scored;

/**
 * What to watch next, best first.
 *
 * @param model version of the model that answered; {@code none} when popularity did
 * @param position of the profile's last change that it takes into account
 */
record RecommendationsAnswer(String model, long position, List<Recommended> titles) {

    static RecommendationsAnswer of(Ranking ranking, Map<String, TitleView> titles) {
        List<Recommended> recommended = new ArrayList<>();
        for (Scored scored : ranking.titles()) {
            TitleView title = titles.get(scored.title());
            if (title != null) {
                TitleCard card = TitleCard.of(title);
                recommended.add(new Recommended(
                        card.id(),
                        card.name(),
                        scored.score(),
                        reason(scored, titles),
                        card.year(),
                        card.genres(),
                        card.posterUrl()));
            }
        }
        return new RecommendationsAnswer(ranking.model(), ranking.position(), recommended);
    }

    private static String reason(Scored scored, Map<String, TitleView> titles) {
        if (scored.because() == null) {
            return "Popular";
        }
        TitleView because = titles.get(scored.because());
        return because == null ? "Because of what you rated" : "Because you rated " + because.name();
    }

    /**
     * A title with its score.
     *
     * @param score comparable within one answer only
     * @param reason why it is here
     */
    record Recommended(
            String id,
            String name,
            double score,
            String reason,
            @Nullable Integer year,
            List<String> genres,
            String posterUrl) {}
}
