package tv.marquee.analytics.recommendation;

import java.util.List;

/**
 * A model ready to be published.
 *
 * @param titles ids, in the order of the model's numbers
 * @param model trained on everything
 * @param blend its weights fitted on the last title but one of each person, its floors taken from {@code model}
 * @param fittedOn how many people the weights were fitted on; 0 when there were too few, and weights measured elsewhere
 *     are used
 * @param score of a model that knew neither of the last two titles of a person, on the last
 * @param popularity of the most seen titles alone, on the same
 * @param people with at least one title
 * @param interactions of people with titles
 * @param algebra who took the inverse
 */
public record Trained(
        List<String> titles,
        TitleModel model,
        Blend blend,
        long fittedOn,
        OfflineScores score,
        OfflineScores popularity,
        long people,
        long interactions,
        String algebra,
        TrainingParameters parameters) {}
