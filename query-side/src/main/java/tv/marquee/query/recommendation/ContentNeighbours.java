package tv.marquee.query.recommendation;

import java.util.List;
import java.util.Map;

/** Finds titles that are alike by what they are about and by who made them, whether anyone saw them or not. */
public interface ContentNeighbours {

    /**
     * The neighbours of titles of which something new was said after a position, in the order of that.
     *
     * @param limit how many titles at most
     * @return without neighbours when there are none
     */
    Page changedSince(long position, int limit);

    /**
     * Titles with their neighbours.
     *
     * @param neighbours by title, the most alike first
     * @param position to go on from
     * @param changed of how many titles something was said after the position that was asked for, these included
     */
    record Page(Map<String, List<Neighbour>> neighbours, long position, long changed) {

        public Page {
            neighbours = Map.copyOf(neighbours);
        }
    }

    /**
     * A title that is like another.
     *
     * @param likeness (1 + cosine of the embeddings) / 2, and something for every person, genre and keyword that they share; comparable
     *     with those of the same title
     */
    record Neighbour(String title, float likeness) {}
}
