package tv.marquee.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentAggregatesTest {

    private final RecentAggregates memory = new RecentAggregates(2);

    @Test
    void theOneUsedLongestAgoIsForgotten() {
        memory.put("a", 1);
        memory.put("b", 2);
        memory.<String, Integer>get("a");
        memory.put("c", 3);

        assertThat(memory.containsKey("a")).isTrue();
        assertThat(memory.containsKey("b")).isFalse();
        assertThat(memory.containsKey("c")).isTrue();
    }
}
