package tv.marquee.api.tmdb;

import java.util.OptionalInt;

/** Is told how far a sync is; on the thread that syncs. */
@FunctionalInterface
public interface SyncProgress {

    /** Nobody looks. */
    SyncProgress UNSEEN = (done, total, perSecond) -> {};

    /**
     * Some more titles were looked at.
     *
     * @param done how many so far
     * @param total how many there are to look at, empty while the lists are read
     * @param perSecond titles a second since the sync began
     */
    void at(int done, OptionalInt total, double perSecond);
}
