package tv.marquee.domain.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Fills a few places of a row by chance, so that what the ranking never shows can be learned of: epsilon-greedy (Sutton and Barto 2018,
 * 2.2), each place but the first by itself. What is put there is drawn evenly from further down.
 *
 * @param share of places that are filled by chance, 0 to 1
 */
public record Exploration(double share) {

    /** When nothing else is said: one place in twenty. */
    public static final double USUAL_SHARE = .05;

    public Exploration {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is not between 0 and 1");
        }
    }

    /**
     * A row.
     *
     * @param titles from the first
     * @param explored those of them that stand there by chance
     */
    public record Explored<T>(List<T> titles, List<T> explored) {
        public Explored {
            titles = List.copyOf(titles);
            explored = List.copyOf(explored);
        }
    }

    /**
     * Explores.
     *
     * @param row best first; stays as long
     * @param further what may be put in instead; none of it in the row
     * @param chance numbers from 0 to below 1, each as likely
     */
    public <T> Explored<T> of(List<T> row, List<T> further, DoubleSupplier chance) {
        List<T> titles = new ArrayList<>(row);
        List<T> left = new ArrayList<>(further);
        List<T> explored = new ArrayList<>();
        for (int place = 1; place < titles.size() && !left.isEmpty(); place++) {
            if (chance.getAsDouble() < share) {
                T drawn = left.remove((int) (chance.getAsDouble() * left.size()));
                titles.set(place, drawn);
                explored.add(drawn);
            }
        }
        return new Explored<>(titles, explored);
    }
}
