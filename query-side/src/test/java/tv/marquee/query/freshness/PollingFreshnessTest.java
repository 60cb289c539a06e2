package tv.marquee.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollingFreshnessTest {

    private static final FreshnessSettings SETTINGS =
            new FreshnessSettings(Duration.ofSeconds(1), Duration.ofMillis(5), Duration.ofMillis(50));

    private final FakeWaiting waiting = new FakeWaiting();
    private final FakeProgress progress = new FakeProgress();
    private final Freshness freshness = new PollingFreshness(progress, SETTINGS, waiting);

    @Test
    void withoutAPositionADocumentIsReadOnce() {
        assertThat(readWhere(0, millis -> Optional.of(3L))).contains(3L);
        assertThat(readWhere(0, millis -> Optional.empty())).isEmpty();
        assertThat(waiting.pauses).isEmpty();
        assertThat(progress.looks).isZero();
    }

    @Test
    void aDocumentThatIsFreshEnoughIsAnsweredAtOnce() {
        assertThat(readWhere(7, millis -> Optional.of(7L))).contains(7L);
        assertThat(progress.looks).isZero();
    }

    @Test
    void aReadWaitsUntilItsDocumentCatchesUp() {
        assertThat(readWhere(7, millis -> Optional.of(millis < 40 ? 6L : 8L))).contains(8L);
        assertThat(waiting.elapsed()).isEqualTo(Duration.ofMillis(40));
        assertThat(waiting.pauses).containsOnly(Duration.ofMillis(5));
    }

    @Test
    void whereTheWriteIsHeardOfTheDocumentIsLookedAtOnce() {
        waiting.heardAfter = Duration.ofMillis(30);
        int[] looks = {0};
        Optional<Long> found = readWhere(7, millis -> {
            looks[0]++;
            return Optional.of(millis < 30 ? 6L : 7L);
        });
        assertThat(found).contains(7L);
        assertThat(looks[0]).isEqualTo(1);
        assertThat(progress.looks).isZero();
        assertThat(waiting.elapsed()).isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void aWriteThatIsNotHeardOfIsFoundByLooking() {
        waiting.heardAfter = Duration.ofHours(1);
        assertThat(readWhere(7, millis -> Optional.of(millis < 80 ? 6L : 7L))).contains(7L);
        assertThat(waiting.elapsed()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aDocumentThatHadNoPartInWhatHappenedIsAnsweredWhenTheShelfCatchesUp() {
        progress.position = millis -> millis < 40 ? 6 : 7;
        assertThat(readWhere(7, millis -> Optional.of(2L))).contains(2L);
        assertThat(waiting.elapsed()).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void howFarAShelfIsThatThisProcessWritesIsNotAsked() {
        waiting.reached = 7;
        assertThat(readWhere(7, millis -> Optional.of(2L))).contains(2L);
        freshness.awaitSearch(Shelf.PROFILES, 7);
        assertThat(progress.looks).isZero();
        assertThat(progress.refreshed).containsExactly(Shelf.PROFILES);
    }

    @Test
    void aDocumentThatDoesNotExistIsKnownToBeAbsentWhenTheShelfCatchesUp() {
        progress.position = millis -> 9;
        assertThat(readWhere(7, millis -> Optional.empty())).isEmpty();
        assertThat(waiting.pauses).isEmpty();
    }

    @Test
    void aDocumentWrittenBetweenTheTwoLooksIsNotMissed() {
        List<Optional<Long>> looks = List.of(Optional.empty(), Optional.of(7L));
        int[] look = {0};
        progress.position = millis -> 7;
        assertThat(freshness.read(Shelf.TITLES, "tmdb-1", 7, () -> looks.get(look[0]++), Long::longValue))
                .contains(7L);
    }

    @Test
    void afterASecondTheShelfIsSaidToBeBehind() {
        assertThatThrownBy(() -> readWhere(7, millis -> Optional.of(6L)))
                .isInstanceOfSatisfying(NotFreshEnough.class, e -> {
                    assertThat(e.shelf()).isEqualTo(Shelf.PROFILES);
                    assertThat(e.asked()).isEqualTo(7);
                });
        assertThat(waiting.elapsed()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aSearchWaitsForTheShelfAndThenRefreshesIt() {
        progress.position = millis -> millis < 20 ? 6 : 7;
        freshness.awaitSearch(Shelf.TITLES, 7);
        assertThat(waiting.elapsed()).isEqualTo(Duration.ofMillis(20));
        assertThat(progress.refreshed).containsExactly(Shelf.TITLES);
    }

    @Test
    void aSearchWithoutAPositionRefreshesNothing() {
        freshness.awaitSearch(Shelf.TITLES, 0);
        assertThat(progress.refreshed).isEmpty();
    }

    @Test
    void aSearchOfAShelfThatStaysBehindIsNotRefreshed() {
        assertThatThrownBy(() -> freshness.awaitSearch(Shelf.TITLES, 7)).isInstanceOf(NotFreshEnough.class);
        assertThat(progress.refreshed).isEmpty();
    }

    @Test
    void anInterruptedThreadStopsWaitingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> readWhere(7, millis -> Optional.of(6L))).isInstanceOf(NotFreshEnough.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(waiting.elapsed()).isZero();
    }

    private Optional<Long> readWhere(long atLeast, LongFunction<Optional<Long>> documentAfterMillis) {
        return freshness.read(
                Shelf.PROFILES,
                "ada",
                atLeast,
                () -> documentAfterMillis.apply(waiting.elapsed().toMillis()),
                Long::longValue);
    }

    private static final class FakeWaiting implements Waiting {
        final List<Duration> pauses = new ArrayList<>();

        @Nullable
        Duration heardAfter;

        long reached = -1;

        Duration elapsed() {
            return pauses.stream().reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public long nanos() {
            return elapsed().toNanos() + Long.MAX_VALUE; // clocks of this kind may overflow
        }

        @Override
        public boolean hears(Shelf shelf) {
            return heardAfter != null;
        }

        @Override
        public long reached(Shelf shelf) {
            return reached;
        }

        @Override
        public void pause(Shelf shelf, String id, long position, Duration longest) {
            Duration heard = heardAfter == null ? longest : heardAfter.minus(elapsed());
            pauses.add(heard.isNegative() ? Duration.ZERO : heard.compareTo(longest) < 0 ? heard : longest);
        }
    }

    private final class FakeProgress implements ShelfProgress {
        final List<Shelf> refreshed = new ArrayList<>();
        LongFunction<Integer> position = millis -> 0;
        int looks;

        @Override
        public long positionOf(Shelf shelf) {
            looks++;
            return position.apply(waiting.elapsed().toMillis());
        }

        @Override
        public void refresh(Shelf shelf) {
            refreshed.add(shelf);
        }
    }
}
