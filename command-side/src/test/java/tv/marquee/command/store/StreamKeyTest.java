package tv.marquee.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tv.marquee.domain.shared.StreamId;

class StreamKeyTest {

    @Test
    void aStreamIsFoundAgainByItsKey() {
        StreamId stream = new StreamId("title", "tmdb-603/extended");

        assertThat(StreamKey.parse(StreamKey.of(stream))).isEqualTo(stream);
    }

    @Test
    void aKeyWithoutAKindIsRefused() {
        assertThatThrownBy(() -> StreamKey.parse("603")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StreamKey.parse("/603")).isInstanceOf(IllegalArgumentException.class);
    }
}
