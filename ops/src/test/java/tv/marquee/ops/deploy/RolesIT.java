package tv.marquee.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.ops.Repository;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.FreePorts;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.Part;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.TestPlatform;
import tv.marquee.ops.platform.WarehouseServer;

/** Every role in processes of its own, two of what may be two, and what becomes of the work of one that dies. */
class RolesIT {

    @TempDir
    private static Path data;

    private static DeployedRoles roles;
    private static LocalPlatform servers;
    private static WarehouseServer warehouse;
    private static int api;
    private static int projector;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("marquee.home", Repository.root().toString());
        servers = LocalPlatform.start(
                TestPlatform.settings(data, FreePorts.some(), EnumSet.allOf(Part.class)), Progress.silent());
        warehouse = WarehouseServer.start(data);
        servers.announceServers();
        api = FreePorts.one();
        projector = FreePorts.one();
        roles = new DeployedRoles(data, servers.endpoints());
        roles.start(List.of("api"), api, FreePorts.one(), roles.settings("api"));
        roles.start(List.of("relay"), 0, FreePorts.one(), roles.settings("relay"));
        roles.start(List.of("projector"), 0, projector, roles.settings("projector"));
        roles.start(List.of("projector"), 0, FreePorts.one(), Map.of());
        roles.awaitReady();
    }

    @AfterAll
    static void stop() {
        if (roles != null) {
            roles.close();
        }
        if (warehouse != null) {
            warehouse.close();
        }
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void whatOneProcessAcceptsTheOthersSendOnAndShowAlsoWhenOneOfThemDies() throws Exception {
        try (HouseClient client = new HouseClient(URI.create("http://127.0.0.1:" + api))) {
            HouseClient.Joined first = DeployedRoles.joined(client);
            assertThat(first.profile())
                    .as("shown by another process than the one that accepted it")
                    .isNotEmpty();
            assertThat(new Management(projector).positions().path("relay").isNull())
                    .as("a projector relays nothing")
                    .isTrue();

            roles.process(3).kill();

            HouseClient.Joined second = DeployedRoles.joined(client);
            assertThat(second.profile()).isNotEmpty();
            assertThat(roles.process(0).terminate())
                    .as("ends when it is asked to")
                    .isLessThan(Duration.ofSeconds(20));
        }
    }
}
