package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.WAR;
import static tv.marquee.projection.Told.credited;
import static tv.marquee.projection.Told.fact;
import static tv.marquee.projection.Told.keaton;
import static tv.marquee.projection.Told.rated;
import static tv.marquee.projection.Told.revised;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.shared.TitleId;

class RacingWritersTest {

    private static final int ROUNDS = 30;

    @Test
    void twoWritersOfTheSameKeysLoseNothingAndTheLastPositionWins() throws Exception {
        try (Warehouse one = Warehouse.empty();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Warehouse other = one.neighbour();
            CyclicBarrier start = new CyclicBarrier(2);

            List<Future<?>> writers =
                    List.of(threads.submit(() -> race(one, start, 1)), threads.submit(() -> race(other, start, 2)));
            for (Future<?> writer : writers) {
                writer.get(2, TimeUnit.MINUTES);
            }

            assertThat(one.count("dw.dim_title WHERE title_key > 0 AND title_name = 'by 2'"))
                    .isEqualTo(ROUNDS);
            assertThat(one.count("dw.fact_rating WHERE stars = 1.0")).isEqualTo(ROUNDS);
            assertThat(one.count("dw.dim_genre WHERE genre_key > 0")).isEqualTo(1);
            assertThat(one.count("dw.dim_person WHERE person_key > 0")).isEqualTo(3);
            assertThat(one.count("dw.bridge_title_person")).isEqualTo(ROUNDS * 5);
            assertThat(one.refused).isEmpty();
            assertThat(other.refused).isEmpty();
        }
    }

    /** Tells the same of the same titles at the same time as the other; who is second in number is later in the log. */
    private static Void race(Warehouse warehouse, CyclicBarrier start, int number) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            TitleId title = TitleId.tmdb(round);
            long position = round * 10L + number;
            start.await(1, TimeUnit.MINUTES);
            warehouse.read(
                    fact(position, revised(title, "by " + number, WAR)),
                    fact(position, credited(title, keaton())),
                    fact(position, rated(ADA, title, number)));
        }
        return null;
    }
}
