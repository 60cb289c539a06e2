package tv.marquee.api.tmdb;

import java.time.Duration;
import java.util.List;

/**
 * What a sync did.
 *
 * @param looked how many titles were looked at
 * @param events that followed: titles added and revised
 * @param withdrawn titles that TMDB no longer has, or has for adults only
 * @param skipped what was left as it is, and why; at most 100 are told
 * @param skippedInAll how many were
 * @param calls what it cost
 */
public record SyncResult(
        int looked,
        int events,
        int withdrawn,
        List<Skipped> skipped,
        int skippedInAll,
        CallCounts calls,
        Duration took) {

    public SyncResult {
        skipped = List.copyOf(skipped);
    }

    /** Something that could not be used: a title such as {@code tmdb-603}, or a list, and why. */
    public record Skipped(String what, String reason) {}
}
