package tv.marquee.analytics.trend;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Where counts are kept for whoever asks what is trending. */
public interface TrendShelf {

    /**
     * Writes counts; one that is not newer than what is there changes nothing, so that the same may be written again.
     *
     * @throws IOException when some may not be written
     */
    void write(List<DailyUptake> counts) throws IOException;

    /**
     * Removes the counts of the days before one.
     *
     * @throws IOException when some may be there still
     */
    void removeBefore(LocalDate day) throws IOException;
}
