package tv.marquee.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.projection.IdleProjection;

class WorkerTest {

    private static final Map<String, String> LOG = Map.of(Topic.SUBSCRIBER.text(), "log-1");
    private static final Map<String, String> LOG_MADE_ANEW = Map.of(Topic.SUBSCRIBER.text(), "log-2");

    private final Consumers kafka = new Consumers();
    private final Sink sink = new Sink();
    private final Worker worker = Besides.workers(kafka).of(sink);

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void whatCannotBeMadeReadySaysWhyAndIsTriedAgain() {
        sink.outage = new SinkUnavailable("the sink is shut", null);
        assertThat(worker.tryStart(() -> LOG)).isFalse();
        assertThat(worker.status().running()).isFalse();
        assertThat(worker.status().lastError()).isEqualTo("the sink is shut");

        sink.outage = null;
        assertThat(worker.tryStart(() -> LOG)).isTrue();
        assertThat(worker.status().running()).isTrue();
        assertThat(worker.status().lastError()).isNull();
    }

    @Test
    void whileTopicsStayTheSameItReadsOn() {
        worker.tryStart(() -> LOG);
        worker.keepTo(LOG);

        assertThat(kafka.made).hasSize(1);
        assertThat(sink.prepared).isEqualTo(1);
    }

    @Test
    void topicsMadeAnewAreReadOnceTheSinkCanBeMadeReadyHoweverOftenItCannot() {
        worker.tryStart(() -> LOG);
        sink.outage = new SinkUnavailable("the sink is shut", null);
        worker.keepTo(LOG_MADE_ANEW);
        worker.keepTo(LOG_MADE_ANEW);
        assertThat(worker.status().running()).isFalse();
        assertThat(worker.status().lastError()).isEqualTo("the sink is shut");
        assertThat(kafka.made).hasSize(1);

        sink.outage = null;
        worker.keepTo(LOG_MADE_ANEW);
        assertThat(worker.status().running()).isTrue();
        assertThat(kafka.made).hasSize(2);
        worker.keepTo(LOG_MADE_ANEW);
        assertThat(kafka.made).hasSize(2);
    }

    /** Consumers to which nothing ever comes. */
    private static final class Consumers implements ConsumerFactory<byte[], byte[]> {

        private final List<Consumer<byte[], byte[]>> made = new ArrayList<>();

        @Override
        public Consumer<byte[], byte[]> createConsumer(
                @Nullable String group,
                @Nullable String prefix,
                @Nullable String suffix,
                @Nullable Properties properties) {
            MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
            made.add(consumer);
            return consumer;
        }

        @Override
        public boolean isAutoCommit() {
            return false;
        }

        @Override
        public Map<String, Object> getConfigurationProperties() {
            return Map.of();
        }
    }

    private static final class Sink extends IdleProjection {

        private @Nullable SinkUnavailable outage;
        private int prepared;

        @Override
        public String prepare() {
            if (outage != null) {
                throw outage;
            }
            prepared++;
            return "sink";
        }
    }
}
