package tv.marquee.projection.intake;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

/** The connections to Kafka that all projections share. */
record KafkaClients(Admin admin, Producer<byte[], byte[]> producer) implements AutoCloseable {

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
