package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import tv.marquee.command.store.EventLog.Page;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.EventName;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.projection.intake.SinkUnavailable;

class EventStoreLogTest {

    @Test
    void whatLiesBehindTheLastPositionThatIsWantedIsLeft() {
        EventStoreLog log = new EventStoreLog((after, most) -> new Page(List.of(event(3), event(5), event(8)), 8));

        assertThat(log.read(0, 5, 10)).extracting(Envelope::position).containsExactly(3L, 5L);
        assertThat(log.read(0, 2, 10)).isEmpty();
    }

    @Test
    void theEndIsTakenForTheEndAndAWriterThatIsWaitedForIsNot() {
        EventStoreLog ended = new EventStoreLog((after, most) -> new Page(List.of(), 9));
        assertThat(ended.read(8, 9, 10)).isEmpty();

        EventStoreLog waiting = new EventStoreLog((after, most) -> new Page(List.of(), after));
        assertThatThrownBy(() -> waiting.read(8, 9, 10))
                .isInstanceOf(SinkUnavailable.class)
                .hasMessageContaining("has not committed");
    }

    @Test
    void anEventStoreThatIsAwayIsWaitedFor() {
        EventStoreLog away = new EventStoreLog((after, most) -> {
            throw new TransientDataAccessResourceException("away");
        });

        assertThatThrownBy(() -> away.read(0, 9, 10)).isInstanceOf(SinkUnavailable.class);
    }

    private static Envelope event(long position) {
        return new Envelope(
                position,
                new UUID(0, position),
                new StreamId("profile", "p"),
                0,
                EventName.parse("profile.title-rated/1"),
                "p",
                Instant.EPOCH,
                null,
                new byte[0]);
    }
}
