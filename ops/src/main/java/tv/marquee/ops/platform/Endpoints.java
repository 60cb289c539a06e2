package tv.marquee.ops.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the running servers are reached, for whoever is composed on top of them.
 *
 * @param jdbcUrl the PostgreSQL database {@code marquee}
 * @param user its owner
 * @param password that user's password, made for this data folder
 * @param kafka {@code host:port} of the broker
 * @param elasticsearch HTTP address of the node, without credentials
 * @param data the data folder, in which the application may have folders of its own
 */
public record Endpoints(String jdbcUrl, String user, String password, String kafka, URI elasticsearch, Path data) {

    /** Where the servers of a platform are reached, whoever runs them; its PostgreSQL must have been started once. */
    public static Endpoints of(PlatformSettings settings) {
        return Servers.of(settings, RunAs.ONESELF).endpoints();
    }

    /** The servers of a platform that another process runs on this data folder; empty when none does, or not yet. */
    public static Optional<Endpoints> ofRunning(Path data) {
        return Launch.running(data)
                .filter(Launch::isReady)
                .map(launch -> of(PlatformSettings.of(data, launch.ports())));
    }

    /**
     * Like {@link #ofRunning}, for commands that need a house that runs.
     *
     * @throws PlatformException when none does, with how to start it
     */
    public static Endpoints requireRunning(Path data) {
        return ofRunning(data)
                .orElseThrow(() ->
                        new PlatformException("Marquee does not run on " + data + ". Start it with: ./marquee up"));
    }

    /** Where the application writes its log, beside those of the servers. */
    public Path log() {
        return new DataFolder(data).logs().resolve("application.log");
    }

    /** The keyset that the keys of people are wrapped by; made when first asked for. */
    public Path keyset() {
        return Secrets.of(data).keyset("sealing");
    }

    /** The same database for whoever may read the keys of people and nothing else. */
    public KeyReader keyReader() {
        return new KeyReader(jdbcUrl, Secrets.of(data).key("key-reader"));
    }

    /** Where jobs write what they and Spark say, beside that. */
    public Path trainingLog() {
        return log().resolveSibling("training.log");
    }

    @Override
    public String toString() {
        return "Endpoints[" + jdbcUrl + ", " + kafka + ", " + elasticsearch + "]";
    }
}
