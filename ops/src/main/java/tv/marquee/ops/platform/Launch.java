package tv.marquee.ops.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a start leaves in the run folder for others to find: who runs here, and where.
 *
 * @param process the process that owns the platform
 * @param ports where its servers listen
 * @param url where the application answers; absent until it is ready
 * @param managementPort where it shows health and positions; absent until it is ready
 * @param serversOnly whether no application is meant to come, and the servers are ready
 */
public record Launch(
        Identity process,
        Ports ports,
        @Nullable URI url,
        @Nullable Integer managementPort,
        boolean serversOnly) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The start on this data folder whose process is still alive. */
    public static Optional<Launch> running(Path data) {
        return read(new DataFolder(data).launchFile(), Launch.class)
                .filter(launch -> launch.process().alive().isPresent());
    }

    /**
     * Like {@link #running}, for commands that need a house that runs.
     *
     * @throws PlatformException when none does, with how to start it
     */
    public static Launch requireRunning(Path data) {
        return running(data)
                .orElseThrow(() -> new PlatformException(
                        "Marquee does not run on " + data + ". Start it with: ./marquee up --detach"));
    }

    /** The process that owns the platform. */
    public long pid() {
        return process.pid();
    }

    /** Whether all is ready that was to be started. */
    public boolean isReady() {
        return url != null || serversOnly;
    }

    /** What to tell whoever wants to start another one on the same data folder. */
    public PlatformException alreadyRuns(Path data) {
        return new PlatformException("Marquee already runs on " + data + " (pid " + pid() + ", "
                + (serversOnly ? "servers only" : url == null ? "starting" : url.toString())
                + "). Stop it with: marquee down");
    }

    static <T> Optional<T> read(Path file, Class<T> type) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), type));
        } catch (JacksonException cutShortByACrash) {
            return Optional.empty();
        }
    }

    static void write(Path file, Object value) {
        DataFolder.write(file, JSON.writeValueAsBytes(value));
    }
}
