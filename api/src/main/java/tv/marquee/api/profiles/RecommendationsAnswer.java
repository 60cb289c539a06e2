package tv.marquee.api.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.titles.TitleCard;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.recommendation.Recommendations.Scored;
import tv.marquee.query.viewing.ViewingView;

/**
 * What to watch next, best first.
 *
 * @param model version of the model that answered; {@code none} when popularity did
 * @param position of the profile's last change that it takes into account
 */
record RecommendationsAnswer(String model, long position, List<Recommended> titles) {

    static RecommendationsAnswer of(
            Ranking ranking, Map<String, TitleView> titles, ProfileView profile, ViewingView watched) {
        List<Recommended> recommended = new ArrayList<>();
        for (Scored scored : ranking.titles()) {
            TitleView title = titles.get(scored.title());
            if (title != null) {
                TitleCard card = TitleCard.of(title);
                recommended.add(new Recommended(
                        card.id(),
                        card.name(),
                        scored.score(),
                        reason(scored, titles, profile, watched),
                        card.year(),
                        card.genres(),
                        card.posterUrl()));
            }
        }
        return new RecommendationsAnswer(ranking.model(), ranking.position(), recommended);
    }

    private static String reason(
            Scored scored, Map<String, TitleView> titles, ProfileView profile, ViewingView watched) {
        String because = scored.because();
        if (because == null) {
            return "Popular";
        }
        TitleView title = titles.get(because);
        String name = title == null ? "another title" : title.name();
        if (profile.ratings().containsKey(because)) {
            return "Because you rated " + name;
        }
        if (profile.reviewed().containsKey(because)) {
            return "Because of what you wrote about " + name;
        }
        return watched.titles().containsKey(because)
                ? "Because you watched " + name
                : "Because " + name + " is on your list";
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
