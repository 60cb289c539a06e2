package tv.marquee.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.ops.Repository;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.deploy.Deployment;
import tv.marquee.ops.platform.ChildProcess;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.FreePorts;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.Part;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.Secrets;
import tv.marquee.ops.platform.WarehouseServer;

/** Every role in processes of its own, two of what may be two, and what becomes of the work of one that dies. */
class RolesIT {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    @TempDir
    private static Path data;

    private static final List<ChildProcess> PROCESSES = new ArrayList<>();
    private static LocalPlatform servers;
    private static WarehouseServer warehouse;
    private static int api;
    private static int projector;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("marquee.home", Repository.root().toString());
        Path programs = Path.of("target", "programs").toAbsolutePath();
        servers = LocalPlatform.start(
                new PlatformSettings(data, programs, FreePorts.some(), EnumSet.allOf(Part.class)), Progress.silent());
        warehouse = WarehouseServer.start(data);
        servers.announceServers();
        api = FreePorts.one();
        projector = FreePorts.one();
        List<String> ready = List.of(
                run("api", api, FreePorts.one(), inContainers("api")),
                run("relay", 0, FreePorts.one(), inContainers("relay")),
                run("projector", 0, projector, inContainers("projector")),
                run("projector", 0, FreePorts.one(), Map.of()));
        for (int process = 0; process < ready.size(); process++) {
            PROCESSES.get(process).awaitSaid(ready.get(process), LONGEST_START);
        }
    }

    @AfterAll
    static void stop() {
        PROCESSES.forEach(ChildProcess::close);
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
            HouseClient.Joined first = joinedSoon(client);
            assertThat(first.profile())
                    .as("shown by another process than the one that accepted it")
                    .isNotEmpty();
            assertThat(new Management(projector).positions().path("relay").isNull())
                    .as("a projector relays nothing")
                    .isTrue();

            PROCESSES.get(3).kill();

            HouseClient.Joined second = joinedSoon(client);
            assertThat(second.profile()).isNotEmpty();
            assertThat(PROCESSES.get(0).terminate())
                    .as("ends when it is asked to")
                    .isLessThan(Duration.ofSeconds(20));
        }
    }

    /** Until Kafka has given its partitions to those who live, a read may be told that it is not fresh enough. */
    private static HouseClient.Joined joinedSoon(HouseClient client) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return client.join("bob");
            } catch (IllegalStateException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }

    /** The settings that {@code compose.yaml} gives a role, with the addresses of servers that are here. */
    private static Map<String, String> inContainers(String role) throws IOException {
        Path secrets = data.resolve("deployment");
        if (Files.notExists(secrets)) {
            new Secrets(secrets).makeAll();
        }
        Endpoints here = servers.endpoints();
        Files.writeString(secrets.resolve("spring.datasource.password"), here.password());
        Files.writeString(secrets.resolve("marquee.warehouse.password"), WarehouseServer.password(data));
        // The process beside these, which has its settings from the data folder, must make the same of an address and a
        // person.
        Secrets house = Secrets.of(data);
        Files.writeString(secrets.resolve("marquee.accounts.email-key"), house.key("email"));
        Files.writeString(secrets.resolve("marquee.warehouse.pseudonym-secret"), house.key("pseudonym"));
        Map<String, String> moved = Map.ofEntries(
                Map.entry("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/"),
                Map.entry("SPRING_DATASOURCE_URL", here.jdbcUrl()),
                Map.entry("MARQUEE_KAFKA_BOOTSTRAPSERVERS", here.kafka()),
                Map.entry("MARQUEE_ELASTICSEARCH_URI", here.elasticsearch().toString()),
                Map.entry("MARQUEE_WAREHOUSE_URL", WarehouseServer.served(data)),
                Map.entry("MARQUEE_WAREHOUSE_USER", WarehouseServer.user()),
                Map.entry("MARQUEE_SEALING_KEYSET", here.keyset().toString()),
                Map.entry(
                        "MARQUEE_SEALING_LEDGER",
                        here.keyset().resolveSibling("erasures").toString()),
                Map.entry("MARQUEE_MODELS_FOLDER", data.resolve("models").toString()),
                Map.entry(
                        "MARQUEE_SENTIMENT_FOLDER",
                        data.resolve("models/sentiment").toString()),
                Map.entry("MARQUEE_TMDB_KEY", "none"),
                Map.entry("MARQUEE_TMDB_FOLDER", data.resolve("tmdb").toString()),
                Map.entry("MARQUEE_TMDB_SYNC_ENABLED", "false"));
        Map<String, String> settings = new HashMap<>(Deployment.settings(role));
        assertThat(settings.keySet()).containsAll(moved.keySet());
        settings.putAll(moved);
        return settings;
    }

    /** @return what it says when it answers */
    private static String run(String role, int port, int managementPort, Map<String, String> environment)
            throws Exception {
        Files.createDirectories(data.resolve("logs"));
        List<String> flags = List.of(
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dmarquee.home=" + Repository.root());
        List<String> command = new ArrayList<>(List.of("tv.marquee.ops.cli.Marquee", "run", role));
        command.addAll(environment.isEmpty() ? List.of("--data", data.toString()) : List.of("--environment"));
        command.addAll(
                List.of("--port", Integer.toString(port), "--management-port", Integer.toString(managementPort)));
        Path log = data.resolve("logs/run-" + managementPort + ".log");
        PROCESSES.add(ChildProcess.start(log, flags, command, environment));
        return "ready " + role + " http://localhost:" + (port == 0 ? managementPort : port);
    }
}
