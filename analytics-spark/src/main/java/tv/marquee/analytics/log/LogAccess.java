package tv.marquee.analytics.log;

import java.util.Optional;
import tv.marquee.analytics.privacy.KeyAccess;

/**
 * Where the log is, and how what is sealed in it is opened.
 *
 * @param archive a folder or an address of an archive of it, which is read instead of Kafka where the whole log is read
 */
public record LogAccess(KafkaAccess kafka, Optional<String> archive, KeyAccess keys) {

    /** Where the whole log is read, in words. */
    public String place() {
        return archive.orElseGet(kafka::toString);
    }
}
