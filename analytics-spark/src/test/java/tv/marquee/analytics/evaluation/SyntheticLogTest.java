package tv.marquee.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.log.TitleChange;

class SyntheticLogTest {

    private static final SyntheticLog LOG = new SyntheticLog(200, 400, 40);

    @Test
    void everyoneSeesAboutAsManyTitlesAsSaidAndNoneTwice() {
        Map<String, List<String>> people = changes(LOG).stream()
                .collect(Collectors.groupingBy(
                        TitleChange::profile, Collectors.mapping(TitleChange::title, Collectors.toList())));

        assertThat(people).hasSize(200);
        assertThat(people.values())
                .allSatisfy(titles -> assertThat(titles).hasSizeBetween(20, 60).doesNotHaveDuplicates());
        assertThat(people.values().stream().mapToInt(List::size).average().orElse(0))
                .isBetween(36.0, 44.0);
    }

    @Test
    void aFewTitlesArePopularAndManyAreNot() {
        Map<String, Long> seen =
                changes(LOG).stream().collect(Collectors.groupingBy(TitleChange::title, Collectors.counting()));
        List<Long> counts = seen.values().stream().sorted().toList();

        assertThat(counts.getLast()).isGreaterThan(5 * counts.get(counts.size() / 2));
    }

    @Test
    void theSameNumbersGiveTheSameLog() {
        assertThat(new HashSet<>(changes(new SyntheticLog(200, 400, 40)))).isEqualTo(Set.copyOf(changes(LOG)));
    }

    @Test
    void aLogThatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SyntheticLog(0, 400, 40));
        assertThatIllegalArgumentException().isThrownBy(() -> new SyntheticLog(10, 99, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new SyntheticLog(10, 400, 101));
    }

    private static List<TitleChange> changes(SyntheticLog log) {
        return log.on(LocalSpark.context()).collect();
    }
}
