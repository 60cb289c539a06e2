package tv.marquee.ops.scaling;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tv.marquee.ops.bench.BenchPerson;
import tv.marquee.ops.bench.Clients;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.platform.ChildProcess;

/**
 * How many requests a second one and two processes of the role {@code api} answer, on a demo house whose roles run apart. Everything is started as an
 * engineer would start it, by the command line. The clients share the machine with it.
 */
final class ApiScaling {

    private static final List<Integer> NUMBERS = List.of(1, 2);
    private static final int CLIENTS = 16;
    private static final int RATINGS = 5;

    /** Requests that each process answers before it is measured: as long as the compiler works, two have half of it each. */
    private static final int WARM_UP = 16_000;

    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String READY = "ready ";

    private final Path home;
    private final Path folder;
    private final int firstPort;
    private final Consumer<String> progress;

    private ApiScaling(Path home, Path folder, int firstPort, Consumer<String> progress) {
        this.home = home;
        this.folder = folder;
        this.firstPort = firstPort;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param home the project's root
     * @param folder of its own, for data and logs
     * @param firstPort everything listens here and within the next 300
     */
    static List<ScaleRow> run(Path home, Path folder, int firstPort, Consumer<String> progress) throws Exception {
        return new ApiScaling(home, folder, firstPort, progress).measure();
    }

    private List<ScaleRow> measure() throws Exception {
        fill();
        List<ScaleRow> rows = new ArrayList<>();
        progress.accept("api: servers, relay and projector are starting");
        try (ChildProcess servers = servers("--servers")) {
            servers.awaitSaid(READY, PATIENCE);
            try (ChildProcess others = role("relay-projector", 0, "relay", "projector")) {
                others.awaitSaid(READY, PATIENCE);
                for (int number : NUMBERS) {
                    rows.addAll(measure(number));
                }
            } finally {
                servers.terminate();
            }
        }
        return rows;
    }

    /** A demo house, with people and a model, that is ended again. */
    private void fill() throws IOException, InterruptedException, TimeoutException {
        progress.accept("api: a demo house is filled");
        try (ChildProcess house = servers("--port=" + firstPort)) {
            house.awaitSaid(READY, PATIENCE);
            house.terminate();
        }
    }

    private List<ScaleRow> measure(int number) throws Exception {
        progress.accept("api: " + number);
        List<ChildProcess> processes = new ArrayList<>();
        List<HouseClient> houses = new ArrayList<>();
        try {
            for (int i = 1; i <= number; i++) {
                processes.add(role("api-" + i, i, "api"));
                houses.add(new HouseClient(URI.create("http://127.0.0.1:" + port(i))));
            }
            for (ChildProcess process : processes) {
                process.awaitSaid(READY, PATIENCE);
            }
            List<BenchPerson> people = BenchPerson.open(houses.getFirst(), CLIENTS, RATINGS);
            Clients.Client recommendations =
                    client -> get(houses, people, client, people.get(client).recommendations());
            Clients.Client catalogue = client -> get(houses, people, client, "/api/titles?sort=popularity&size=20");
            return List.of(
                    row("processes of the api, recommendations", number, recommendations),
                    row("processes of the api, catalogue", number, catalogue));
        } finally {
            houses.forEach(HouseClient::close);
            for (ChildProcess process : processes) {
                process.terminate();
            }
        }
    }

    private static ScaleRow row(String series, int number, Clients.Client client) throws Exception {
        Clients clients = new Clients(CLIENTS, TIME);
        double requests = 0;
        while (requests < number * WARM_UP) {
            requests += clients.work(client) * TIME.toSeconds();
        }
        return new ScaleRow(series, number, clients.work(client), "requests/s");
    }

    private static int get(List<HouseClient> houses, List<BenchPerson> people, int client, String path)
            throws IOException, InterruptedException {
        houses.get(client % houses.size())
                .get(path, people.get(client).token(), 0)
                .ok();
        return 1;
    }

    private ChildProcess servers(String... more) throws IOException {
        return marquee(
                "servers",
                Stream.concat(
                                Stream.of(
                                        "up",
                                        "--management-port=" + managementPort(0),
                                        "--postgresql-port=" + (firstPort + 20),
                                        "--kafka-port=" + (firstPort + 21),
                                        "--elasticsearch-port=" + (firstPort + 30)),
                                Stream.of(more))
                        .toList());
    }

    private ChildProcess role(String name, int number, String... roles) throws IOException {
        return marquee(
                name,
                Stream.of(
                                Stream.of("run"),
                                Stream.of(roles),
                                Stream.of("--port=" + port(number), "--management-port=" + managementPort(number)))
                        .flatMap(words -> words)
                        .toList());
    }

    private ChildProcess marquee(String name, List<String> words) throws IOException {
        List<String> command = Stream.of(
                        Stream.of(home.resolve("marquee").toString()),
                        words.stream(),
                        Stream.of("--data=" + folder.resolve("data")))
                .flatMap(part -> part)
                .toList();
        Path logs = Files.createDirectories(folder.resolve("logs"));
        return ChildProcess.run(logs.resolve(name + ".log"), command, Map.of());
    }

    private int port(int number) {
        return firstPort + number;
    }

    private int managementPort(int number) {
        return firstPort + 10 + number;
    }
}
