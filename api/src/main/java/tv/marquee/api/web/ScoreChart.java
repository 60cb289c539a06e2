package tv.marquee.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tv.marquee.query.recommendation.PublishedModels.Details;
import tv.marquee.query.recommendation.PublishedModels.PublishedModel;
import tv.marquee.query.recommendation.PublishedModels.Scores;
import tv.marquee.query.recommendation.PublishedModels.State;

/**
 * The scores of models one after the other, as shapes on a canvas {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param marks a model each, oldest first
 * @param line through the models' NDCG, as points of a polyline
 * @param popularity through popularity's
 * @param top what the upper edge stands for
 */
record ScoreChart(List<Mark> marks, String line, String popularity, double top) {

    static final int WIDTH = 720;
    static final int HEIGHT = 200;

    private static final int MARGIN = 24;
    private static final double AIR = 1.15;

    /** A model's place, with the ends of its standard error. */
    record Mark(String version, String x, String y, String low, String high, boolean live) {}

    /** Of models that have scores; those come newest first. */
    static ScoreChart of(List<PublishedModel> newestFirst) {
        List<PublishedModel> models = newestFirst.reversed().stream()
                .filter(model -> model.details() != null)
                .toList();
        double top = models.stream()
                        .map(PublishedModel::details)
                        .mapToDouble(details -> details == null ? 0 : highest(details))
                        .max()
                        .orElse(0)
                * AIR;
        List<Mark> marks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        StringBuilder popularity = new StringBuilder();
        for (int k = 0; k < models.size(); k++) {
            PublishedModel model = models.get(k);
            Details details = model.details();
            if (details != null) {
                Scores scores = details.model();
                String x = number(x(k, models.size()));
                String y = y(scores.ndcg(), top);
                marks.add(new Mark(
                        model.version(),
                        x,
                        y,
                        y(scores.ndcg() - scores.ndcgError(), top),
                        y(scores.ndcg() + scores.ndcgError(), top),
                        model.state() == State.LIVE));
                line.append(x).append(',').append(y).append(' ');
                popularity
                        .append(x)
                        .append(',')
                        .append(y(details.popularity().ndcg(), top))
                        .append(' ');
            }
        }
        return new ScoreChart(
                marks, line.toString().strip(), popularity.toString().strip(), top);
    }

    private static double highest(Details details) {
        Scores model = details.model();
        return Math.max(model.ndcg() + model.ndcgError(), details.popularity().ndcg());
    }

    private static double x(int place, int count) {
        double width = WIDTH - 2.0 * MARGIN;
        return count == 1 ? WIDTH / 2.0 : MARGIN + width * place / (count - 1);
    }

    private static String y(double value, double top) {
        double share = top == 0 ? 0 : Math.max(0, value) / top;
        return number(HEIGHT - MARGIN - share * (HEIGHT - 2.0 * MARGIN));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
