package tv.marquee.ops.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a house while something was broken.
 *
 * @param accepted commands that were accepted in all
 * @param meanwhile of them, while it was broken
 * @param refused commands that were refused, or heard nothing, in all
 * @param gap seconds, the longest time without a command that was accepted
 * @param found what became of them; null when it could not be counted
 * @param recovered seconds from when it was mended until everything that had happened by then was applied everywhere; -1 when that did not come
 * @param note what else was measured
 * @param wrong what the house did that it should not; null when nothing
 */
record FaultRow(
        Fault fault,
        long accepted,
        long meanwhile,
        long refused,
        double gap,
        Census.@Nullable Found found,
        double recovered,
        String note,
        @Nullable String wrong) {

    /** Whether nothing was lost and nothing doubled, and everything came level. */
    boolean survived() {
        return wrong == null && found != null && found.lost().all() == 0 && found.doubled() == 0 && recovered >= 0;
    }

    Map<String, Object> toMap() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("fault", fault.name());
        row.put("what", fault.what());
        row.put("survived", survived());
        row.put("accepted", accepted);
        row.put("acceptedMeanwhile", meanwhile);
        row.put("refused", refused);
        row.put("longestGapSeconds", gap);
        if (found != null) {
            row.put("stored", found.stored());
            row.put("lostInStore", found.lost().store());
            row.put("lostOnKafka", found.lost().kafka());
            row.put("lostOnShelf", found.lost().shelf());
            row.put("lostInWarehouse", found.lost().warehouse());
            row.put("doubled", found.doubled());
            row.put("sentAgain", found.again());
        }
        row.put("recoveredSeconds", recovered);
        row.put("note", note);
        if (wrong != null) {
            row.put("wrong", wrong);
        }
        return row;
    }
}
