package tv.marquee.analytics.recommendation;

import java.util.Locale;
import java.util.Optional;

/**
 * Keeps a model from going live that foretells worse than the one before: when its NDCG@10 fell by more than a share of
 * what it was, and by more than two standard errors of the difference, so that chance alone refuses nothing.
 *
 * @param margin the share that it may fall by, 0 to 1; 1 lets everything through
 */
public record PublicationGate(double margin) {

    /** What is let through unless said otherwise. */
    public static final double USUAL_MARGIN = .1;

    private static final double SURE = 2;

    public PublicationGate {
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("the margin is not between 0 and 1");
        }
    }

    /** Why a model may not be published after another; empty when it may. */
    public Optional<String> refusal(OfflineScores before, OfflineScores now) {
        if (before.people() == 0 || now.people() == 0) {
            return Optional.empty();
        }
        double fall = before.ndcg() - now.ndcg();
        boolean far = fall > margin * before.ndcg();
        boolean sure = fall > SURE * Math.hypot(before.ndcgError(), now.ndcgError());
        return far && sure && margin < 1
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "its NDCG@10 is %.4f and that of the model before %.4f, which is a fall of more than %.0f %%",
                        now.ndcg(),
                        before.ndcg(),
                        100 * margin))
                : Optional.empty();
    }
}
