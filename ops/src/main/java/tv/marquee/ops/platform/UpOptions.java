package tv.marquee.ops.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code marquee up} asks of the application.
 *
 * @param port of the web client and the REST doors
 * @param managementPort of health, metrics and positions
 * @param demo whether the demo catalogue and people are wanted
 * @param demoPassword of every demo and imported account
 * @param serversOnly whether the application is left out
 * @param movieLens folder to import ratings from, if any
 * @param tmdb file to import titles from, if any
 */
public record UpOptions(
        int port,
        int managementPort,
        boolean demo,
        String demoPassword,
        boolean serversOnly,
        @Nullable Path movieLens,
        @Nullable Path tmdb) {

    @Override
    public String toString() {
        return "UpOptions[port=" + port + ", demo=" + demo + "]";
    }
}
