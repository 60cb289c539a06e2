package tv.marquee.query.catalogue.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.query.catalogue.TitleView;

class TitleCardsTest {

    private final List<List<String>> reads = new ArrayList<>();
    private final List<String> existing = new ArrayList<>(List.of("tmdb-1", "tmdb-2"));
    private long now;
    private final TitleCards cards = new TitleCards(this::read, () -> now);

    @Test
    void aCardIsReadOnceInFiveSeconds() {
        cards.get(List.of("tmdb-1", "tmdb-2"));
        now += 4_900_000_000L;
        assertThat(cards.get(List.of("tmdb-2", "tmdb-1"))).containsOnlyKeys("tmdb-1", "tmdb-2");
        assertThat(reads).hasSize(1);
        now += 200_000_000L;
        cards.get(List.of("tmdb-1"));
        assertThat(reads).hasSize(2);
    }

    @Test
    void onlyWhatIsMissingIsRead() {
        cards.get(List.of("tmdb-1"));
        cards.get(List.of("tmdb-1", "tmdb-2"));
        assertThat(reads).containsExactly(List.of("tmdb-1"), List.of("tmdb-2"));
    }

    @Test
    void aTitleThatWasNotThereIsFoundAsSoonAsItIs() {
        assertThat(cards.get(List.of("tmdb-3"))).isEmpty();
        existing.add("tmdb-3");
        assertThat(cards.get(List.of("tmdb-3"))).containsOnlyKeys("tmdb-3");
    }

    private List<TitleView> read(Collection<String> ids) {
        reads.add(List.copyOf(ids));
        return ids.stream().filter(existing::contains).map(TitleCardsTest::card).toList();
    }

    private static TitleView card(String id) {
        return new TitleCard(
                        id,
                        "",
                        "",
                        "",
                        "",
                        null,
                        0,
                        0,
                        "en",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        0,
                        null,
                        null,
                        null,
                        false,
                        Instant.EPOCH,
                        null,
                        1)
                .view();
    }
}
