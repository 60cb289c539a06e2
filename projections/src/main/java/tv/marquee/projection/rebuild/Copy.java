package tv.marquee.projection.rebuild;

import java.util.List;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.intake.SinkUnavailable;

/** A second copy of what a projection keeps. Every method but {@link #name} may throw {@link SinkUnavailable}. */
public interface Copy {

    /** Unlike that of any other copy. */
    String name();

    /** Fills it; tells no one of what it writes. */
    Projection projection();

    Orders orders();

    /** Keeps orders with the copy, so that whoever goes on after a crash knows them. */
    void remember(Orders orders);

    /** Whether the original has the same shape, so that the two can be compared. */
    boolean isComparable();

    /** Holds copy and original against each other, while both go on. */
    Comparison compare();

    /** From now on this is what is read, at once and for everyone. The original is kept. */
    void swap();

    /** Lets go of the copy. */
    void drop();

    /** What a comparison may list at most. */
    int MOST_LISTED = 100;

    /**
     * How a copy differs from the original.
     *
     * @param original documents or rows there
     * @param copy documents or rows here
     * @param equal those with the same content at the same position
     * @param unsettled those that changed again and again, so that both were never seen at one position
     * @param differing those that are not equal at one position, or are on one side only
     * @param listed some of the differing, {@link #MOST_LISTED} at most
     */
    record Comparison(long original, long copy, long equal, long unsettled, long differing, List<Difference> listed) {

        public Comparison {
            listed = List.copyOf(listed);
        }

        boolean isSame() {
            return differing == 0;
        }
    }

    /**
     * One difference.
     *
     * @param id of the document or row
     * @param where {@code only in the original}, {@code only in the copy}, or the names of the fields that differ; values
     *     are not told, since they may be about people
     */
    record Difference(String id, String where) {}
}
