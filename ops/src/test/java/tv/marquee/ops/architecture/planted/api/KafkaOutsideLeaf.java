package tv.marquee.ops.architecture.planted.api;

/** A planted offender. */
class KafkaOutsideLeaf {
    Object consumer = org.apache.kafka.clients.consumer.KafkaConsumer.class;
}
