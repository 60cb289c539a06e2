package tv.marquee.ops.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one process of a running platform is doing.
 *
 * @param name the server's name
 * @param health {@code up}, {@code starting} (alive, but it does not answer) or {@code down}
 * @param pid its process, or 0 if there is none
 * @param memoryBytes what it and its children hold in memory, pages they share counted once
 * @param port where it listens
 */
public record PartStatus(String name, String health, long pid, long memoryBytes, int port) {

    /** All three servers of the platform that this launch owns. */
    public static List<PartStatus> of(Path data, Launch launch) {
        PlatformSettings settings = PlatformSettings.of(data, launch.ports());
        Servers servers = Servers.of(settings, RunAs.ONESELF);
        return servers.all().parallelStream()
                .map(server -> of(new DataFolder(settings.data()), server, launch.ports()))
                .toList();
    }

    /** Names of the servers that outlived the process that owned them, which was killed. */
    public static List<String> leftOver(Path data) {
        DataFolder folder = new DataFolder(data);
        return Stream.of(Part.values())
                .filter(part -> Orphans.find(folder, part).isPresent())
                .map(Part::title)
                .toList();
    }

    private static PartStatus of(DataFolder data, Server server, Ports ports) {
        int port = ports.of(server.part()).getFirst();
        return Orphans.find(data, server.part())
                .map(process -> new PartStatus(
                        server.part().title(),
                        server.answers() ? "up" : "starting",
                        process.pid(),
                        ProcessMemory.withChildren(process),
                        port))
                .orElseGet(() -> new PartStatus(server.part().title(), "down", 0, 0, port));
    }
}
