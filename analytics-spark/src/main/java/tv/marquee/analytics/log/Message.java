package tv.marquee.analytics.log;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands on Kafka.
 *
 * @param place topic, partition and offset in words
 * @param header gives the last header of a name, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are read once, never compared
record Message(
        String place, byte @Nullable [] key, byte @Nullable [] value, Function<String, byte @Nullable []> header) {}
