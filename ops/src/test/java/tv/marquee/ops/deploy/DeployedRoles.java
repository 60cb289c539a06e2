package tv.marquee.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.ops.Repository;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.platform.ChildProcess;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Secrets;
import tv.marquee.ops.platform.WarehouseServer;

/** Processes of roles on servers that are here: with the settings that {@code compose.yaml} gives them, or those of a data folder. */
final class DeployedRoles implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final List<String> FLAGS = List.of(
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dmarquee.home=" + Repository.root());

    private final List<ChildProcess> processes = new ArrayList<>();
    private final List<String> ready = new ArrayList<>();
    private final Path data;
    private final Endpoints here;

    DeployedRoles(Path data, Endpoints here) {
        this.data = data;
        this.here = here;
    }

    /** The folder of secrets that the settings name. */
    Path secrets() {
        return data.resolve("deployment");
    }

    /** The settings of {@code compose.yaml}, with the addresses of servers that are here. */
    Map<String, String> settings(String role) throws IOException {
        Path secrets = secrets();
        if (Files.notExists(secrets)) {
            new Secrets(secrets).makeAll();
        }
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

    /**
     * Starts a process.
     *
     * @param port of pages and REST; 0 without the role api
     * @param environment its settings; empty for those of the data folder
     */
    void start(List<String> roles, int port, int managementPort, Map<String, String> environment) throws IOException {
        Files.createDirectories(data.resolve("logs"));
        List<String> command = new ArrayList<>(List.of("tv.marquee.ops.cli.Marquee", "run"));
        command.addAll(roles);
        command.addAll(environment.isEmpty() ? List.of("--data", data.toString()) : List.of("--environment"));
        command.addAll(
                List.of("--port", Integer.toString(port), "--management-port", Integer.toString(managementPort)));
        processes.add(ChildProcess.start(log(managementPort), FLAGS, command, environment));
        ready.add("ready " + String.join("-", roles) + " http://localhost:" + (port == 0 ? managementPort : port));
    }

    /**
     * Runs another command to its end.
     *
     * @return what it says
     */
    String said(List<String> command, Map<String, String> environment) throws Exception {
        List<String> all = new ArrayList<>(List.of("tv.marquee.ops.cli.Marquee"));
        all.addAll(command);
        Path log = data.resolve("logs").resolve(command.getFirst() + ".log");
        ChildProcess process = ChildProcess.start(log, FLAGS, all, environment);
        process.awaitEnd(LONGEST_START);
        return Files.readString(log);
    }

    /** Waits until all that were started answer. */
    void awaitReady() throws Exception {
        for (int process = 0; process < processes.size(); process++) {
            processes.get(process).awaitSaid(ready.get(process), LONGEST_START);
        }
    }

    /** The one that was started as the n-th, from 0. */
    ChildProcess process(int number) {
        return processes.get(number);
    }

    /** What a process says. */
    Path log(int managementPort) {
        return data.resolve("logs/run-" + managementPort + ".log");
    }

    /** A new person. Until Kafka has given its partitions to those who live, a read may be told that it is not fresh enough. */
    static HouseClient.Joined joined(HouseClient client) throws Exception {
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

    @Override
    public void close() {
        processes.forEach(ChildProcess::close);
    }
}
