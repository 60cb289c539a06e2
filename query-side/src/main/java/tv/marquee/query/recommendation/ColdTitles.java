package tv.marquee.query.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import tv.marquee.domain.recommendation.ContentScore;
import tv.marquee.domain.recommendation.Decay;
import tv.marquee.query.recommendation.ContentNeighbours.Neighbour;

/**
 * The titles of which the log knows little or nothing, in the numbers of a model, and what they are like by content; scored by
 * {@link ContentScore}.
 */
final class ColdTitles {

    private final Model model;
    private final List<String> unknown;
    private final Map<String, Integer> unknownNumbers;
    /** By cold title its number; those that the model does not know are numbered on from its last. */
    private final int[] numbers;
    /** By cold title the known titles that it is like; the weights of each add up to 1. */
    private final Links like;
    /** By title of the model the cold titles that it is like, by their number. */
    private final Links coldLike;

    private ColdTitles(Model model, List<String> unknown, int[] numbers, Links like, Links coldLike) {
        this.model = model;
        this.unknown = List.copyOf(unknown);
        this.unknownNumbers = HashMap.newHashMap(unknown.size());
        this.unknown.forEach(title -> unknownNumbers.put(title, model.size() + unknownNumbers.size()));
        this.numbers = numbers;
        this.like = like;
        this.coldLike = coldLike;
    }

    /** Weighted links in compact arrays: those of one end stand together. */
    private record Links(int[] offsets, int[] ends, float[] weights) {

        static Links of(List<List<Link>> byStart) {
            int[] offsets = new int[byStart.size() + 1];
            for (int start = 0; start < byStart.size(); start++) {
                offsets[start + 1] = offsets[start] + byStart.get(start).size();
            }
            int[] ends = new int[offsets[byStart.size()]];
            float[] weights = new float[ends.length];
            int next = 0;
            for (List<Link> links : byStart) {
                for (Link link : links) {
                    ends[next] = link.end();
                    weights[next++] = link.weight();
                }
            }
            return new Links(offsets, ends, weights);
        }
    }

    private record Link(int end, float weight) {}

    @FunctionalInterface
    private interface Weight {
        double of(float excess, int end);
    }

    /**
     * The cold titles among those whose like is known.
     *
     * @param alike by title what it is like, the most alike first
     */
    static ColdTitles of(Model model, Map<String, List<Neighbour>> alike) {
        List<String> unknown = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<List<Link>> like = new ArrayList<>();
        alike.forEach((title, neighbours) -> {
            int number = model.number(title);
            List<Link> links =
                    number < 0 || ContentScore.countsFor(model.people(number)) ? known(neighbours, model) : List.of();
            if (!links.isEmpty()) {
                places.put(title, number < 0 ? model.size() + unknown.size() : number);
                like.add(links);
                if (number < 0) {
                    unknown.add(title);
                }
            }
        });
        List<List<Link>> coldLike = new ArrayList<>();
        for (int number = 0; number < model.size(); number++) {
            List<Neighbour> neighbours = alike.getOrDefault(model.title(number), List.of());
            coldLike.add(links(neighbours, title -> places.getOrDefault(title, -1), (excess, end) -> excess));
        }
        int[] numbers = places.values().stream().mapToInt(Integer::intValue).toArray();
        return new ColdTitles(model, unknown, numbers, Links.of(like), Links.of(coldLike));
    }

    private static List<Link> known(List<Neighbour> neighbours, Model model) {
        List<Link> links =
                links(neighbours, model::number, (excess, end) -> ContentScore.weight(excess, model.people(end)));
        double sum = links.stream().mapToDouble(Link::weight).sum();
        return links.stream()
                .map(link -> new Link(link.end(), (float) (link.weight() / sum)))
                .toList();
    }

    /** Links to the neighbours that have a number, weighted by how much more alike they are than the least. */
    private static List<Link> links(List<Neighbour> neighbours, ToIntFunction<String> number, Weight weights) {
        float least = neighbours.isEmpty() ? 0 : neighbours.getLast().likeness();
        List<Link> links = new ArrayList<>();
        for (Neighbour neighbour : neighbours) {
            int end = number.applyAsInt(neighbour.title());
            float weight = end < 0 ? 0 : (float) weights.of(neighbour.likeness() - least, end);
            if (weight > 0) {
                links.add(new Link(end, weight));
            }
        }
        return links;
    }

    /** The title of a number, of the model or beyond. */
    String title(int number) {
        return number < model.size() ? model.title(number) : unknown.get(number - model.size());
    }

    /**
     * Blends what titles score with what follows from their content.
     *
     * @param scratch as {@link Scoring#score} filled it
     * @return by number, of all titles of the model and of the unknown ones; {@link Scoring#NEVER} for those that are excluded, and those of
     *     which neither their own signals nor those of their like say anything
     */
    float[] blend(History history, Scratch scratch) {
        float[] scores = scratch.scores;
        float[] blended = new float[scores.length + unknown.size()];
        float[] likelihoods = new float[numbers.length == 0 ? 0 : scores.length];
        boolean[] silent = scratch.silent();
        for (int t = 0; t < scores.length; t++) {
            blended[t] = scratch.excluded[t] || silent[t] ? Scoring.NEVER : scores[t];
        }
        for (int t = 0; t < likelihoods.length; t++) {
            likelihoods[t] = (float) Math.exp(scores[t]);
        }
        float[] likeHistory = likeHistory(history, blended.length);
        for (int c = 0; c < numbers.length; c++) {
            int number = numbers[c];
            boolean excluded = number < scores.length && scratch.excluded[number];
            boolean nothingSaid = likeHistory[number] == 0 && (number >= scores.length || silent[number]);
            blended[number] = excluded || (nothingSaid && isLikeSilentOnly(c, silent))
                    ? Scoring.NEVER
                    : blended(c, likeHistory[number], likelihoods, scores);
        }
        for (String title : history.settled()) {
            Integer number = unknownNumbers.get(title);
            if (number != null) {
                blended[number] = Scoring.NEVER;
            }
        }
        return blended;
    }

    private boolean isLikeSilentOnly(int c, boolean[] silent) {
        boolean only = true;
        for (int k = like.offsets()[c]; only && k < like.offsets()[c + 1]; k++) {
            only = silent[like.ends()[k]];
        }
        return only;
    }

    private float[] likeHistory(History history, int length) {
        float[] sums = new float[length];
        Decay decay = ContentScore.decay();
        for (int age = 0; age < Math.min(history.titles().length, decay.horizon()); age++) {
            int seen = history.titles()[age];
            float factor = (float) decay.at(age) * history.weights()[age];
            for (int k = coldLike.offsets()[seen]; k < coldLike.offsets()[seen + 1]; k++) {
                sums[coldLike.ends()[k]] += factor * coldLike.weights()[k];
            }
        }
        return sums;
    }

    private float blended(int c, float likeHistory, float[] likelihoods, float[] scores) {
        int number = numbers[c];
        boolean known = number < scores.length;
        float likelihood = 0;
        for (int k = like.offsets()[c], end = like.offsets()[c + 1]; k < end; k++) {
            likelihood += like.weights()[k] * likelihoods[like.ends()[k]];
        }
        return (float) ContentScore.blended(
                known ? scores[number] : 0, known ? model.people(number) : 0, likelihood, likeHistory);
    }
}
