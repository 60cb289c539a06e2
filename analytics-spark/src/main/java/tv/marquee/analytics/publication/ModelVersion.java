package tv.marquee.analytics.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names models so that a later one sorts after all before it, even if the clock was set back. */
final class ModelVersion {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    private static final int STAMP_LENGTH = 16;

    private ModelVersion() {}

    /** Whether a name is that of a model. */
    static boolean is(String name) {
        return FORM.matcher(name).matches();
    }

    /** A name that sorts after others, which are names of models: the time, or a second after the newest. */
    static String after(Collection<String> others, Instant now, UUID chance) {
        Instant at = others.stream()
                .max(String::compareTo)
                .map(name -> Instant.from(STAMP.parse(name.substring(0, STAMP_LENGTH))))
                .map(last -> last.plus(Duration.ofSeconds(1)))
                .filter(next -> next.isAfter(now))
                .orElse(now);
        return STAMP.format(at) + "-" + chance.toString().substring(0, 8);
    }
}
