package tv.marquee.ops.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PartStatus;
import tv.marquee.ops.platform.ProcessMemory;

/**
 * What {@code status} knows; written as it is with {@code --json}.
 *
 * @param data the data folder
 * @param running whether an owner of that folder is alive
 * @param url where the application answers, once it does
 * @param leftOver servers that outlived an owner that was killed
 * @param parts the application and the servers
 * @param projections as the application tells it, each with name, state, position, lag (events) and rate (events a second)
 * @param relay the same of the relay
 */
record HouseStatus(
        String data,
        boolean running,
        @Nullable URI url,
        List<String> leftOver,
        List<PartStatus> parts,
        @Nullable JsonNode projections,
        @Nullable JsonNode relay) {

    static HouseStatus nothing(Path data) {
        return new HouseStatus(data.toString(), false, null, PartStatus.leftOver(data), List.of(), null, null);
    }

    static HouseStatus of(Path data, Launch launch) {
        List<PartStatus> parts = new ArrayList<>();
        if (launch.serversOnly()) {
            return new HouseStatus(data.toString(), true, null, List.of(), PartStatus.of(data, launch), null, null);
        }
        Management management = new Management(launch.managementPort());
        String health = launch.url() == null ? "starting" : management.isUp() ? "up" : "down";
        long memory = launch.process().alive().map(ProcessMemory::of).orElse(0L);
        int port = launch.url() == null ? 0 : launch.url().getPort();
        parts.add(new PartStatus("application", health, launch.pid(), memory, port));
        parts.addAll(PartStatus.of(data, launch));
        JsonNode positions = management.positions();
        return new HouseStatus(
                data.toString(),
                true,
                launch.url(),
                List.of(),
                parts,
                positions.get("projections"),
                positions.get("relay"));
    }

    boolean allUp() {
        return running && parts.stream().allMatch(part -> part.health().equals("up"));
    }
}
