package tv.marquee.analytics.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names models so that a later one sorts after all before it, even if the clock was set back. */
final class ModelVersion {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    private static final int STAMP_LENGTH = 16;

    private ModelVersion() {}

    /** A name that sorts after every model in a folder: the time, or a second after the newest. */
    static String after(Path models, Instant now, UUID chance) throws IOException {
        Instant at = newest(models)
                .map(name -> Instant.from(STAMP.parse(name.substring(0, STAMP_LENGTH))))
                .map(last -> last.plus(Duration.ofSeconds(1)))
                .filter(next -> next.isAfter(now))
                .orElse(now);
        return STAMP.format(at) + "-" + chance.toString().substring(0, 8);
    }

    private static Optional<String> newest(Path models) throws IOException {
        if (!Files.isDirectory(models)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(models)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> FORM.matcher(name).matches())
                    .max(String::compareTo);
        }
    }
}
