package tv.marquee.query.trend;

import java.time.LocalDate;
import java.util.List;
import tv.marquee.domain.recommendation.Audience;
import tv.marquee.domain.recommendation.TrendDecay;

/** Tells what is trending. */
public interface Trends {

    /**
     * The titles that most people of an audience took up of late, the most first; none that fewer than {@link TrendDecay#FEWEST} did. As
     * fresh as the last count.
     *
     * @param today in UTC
     */
    List<String> among(Audience audience, LocalDate today);
}
