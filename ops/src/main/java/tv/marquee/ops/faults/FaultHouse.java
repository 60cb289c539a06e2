package tv.marquee.ops.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.ChildProcess;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.Part;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.Ports;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.WarehouseServer;

/**
 * A house of which every part can be broken by itself: the three servers of the local platform, the warehouse behind a server of its own, and one or
 * two processes of the application.
 */
final class FaultHouse implements AutoCloseable {

    static final Duration LONGEST_START = Duration.ofMinutes(4);

    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Path data;
    private final Ports ports;
    private final int firstPort;
    private final LocalPlatform platform;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, SmallDisk> disks = new HashMap<>();
    private volatile @Nullable ElasticsearchProxy proxy;
    private volatile @Nullable ChildProcess warehouse;
    private volatile @Nullable ChildProcess application;

    private FaultHouse(Path data, Ports ports, int firstPort, LocalPlatform platform) {
        this.data = data;
        this.ports = ports;
        this.firstPort = firstPort;
        this.platform = platform;
    }

    /**
     * Starts everything, filled with the demo catalogue and demo people. It ends with this process at the latest.
     *
     * @param firstPort the servers, the warehouse and two processes of the application listen here and above
     */
    static FaultHouse start(Path data, Path programs, int firstPort, Progress progress)
            throws IOException, InterruptedException, TimeoutException {
        Ports ports = new Ports(firstPort, firstPort + 1, firstPort + 3);
        PlatformSettings settings = new PlatformSettings(data, programs, ports, EnumSet.allOf(Part.class));
        FaultHouse house = new FaultHouse(data, ports, firstPort, LocalPlatform.open(settings, progress));
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "end the house"));
        try {
            house.platform.start();
            house.startWarehouse();
            progress.step("application", "starting and filling the house");
            house.startApplication(Duration.ZERO);
            return house;
        } catch (IOException | TimeoutException | RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** The servers of the local platform. */
    LocalPlatform platform() {
        return platform;
    }

    Endpoints endpoints() {
        return platform.endpoints();
    }

    /** The process of the application that takes all requests. */
    ChildProcess application() {
        return Objects.requireNonNull(application);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + applicationPort(firstPort, 0));
    }

    /**
     * Starts the application again after it ended, and returns when it answers.
     *
     * @param clock how far its clock is ahead
     */
    void startApplication(Duration clock) throws IOException, InterruptedException, TimeoutException {
        beginApplication(clock);
        awaitApplication();
    }

    /** Waits until the application that was begun answers. */
    void awaitApplication() throws IOException, InterruptedException, TimeoutException {
        application().awaitSaid(HouseProcess.READY, LONGEST_START);
    }

    /** The same, and returns at once. */
    void beginApplication(Duration clock) throws IOException {
        application = startApplication(0, clock);
    }

    /** Puts a proxy between the application and Elasticsearch, for which the application is started again where there is none yet. */
    ElasticsearchProxy elasticsearchProxy() throws IOException, InterruptedException, TimeoutException {
        ElasticsearchProxy there = proxy;
        if (there == null) {
            there = ElasticsearchProxy.before(endpoints().elasticsearch(), firstPort + 6);
            proxy = there;
            application().terminate();
            startApplication(Duration.ZERO);
        }
        return there;
    }

    /** Moves what a store keeps to a disk of its own, where it is not yet; the store does not run. */
    SmallDisk ownDisk(String store) throws IOException, InterruptedException {
        SmallDisk disk = disks.get(store);
        if (disk == null) {
            disk = SmallDisk.under(data.resolve(store));
            disks.put(store, disk);
        }
        return disk;
    }

    /** Has the process of the application that takes all requests run out of memory, and waits until it has ended. */
    void exhaustMemory() throws IOException, InterruptedException, TimeoutException {
        Path order = Files.createFile(HouseProcess.exhaustion(data, applicationPort(firstPort, 0)));
        try {
            long end = System.nanoTime() + LONGEST_START.toNanos();
            while (application().isAlive()) {
                if (System.nanoTime() > end) {
                    throw new TimeoutException("it did not end when it had no memory left");
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        } finally {
            Files.delete(order);
        }
    }

    /** Starts a second process of the application beside the first, which takes no requests. */
    ChildProcess startSecondApplication() throws IOException, InterruptedException, TimeoutException {
        ChildProcess second = startApplication(1, Duration.ZERO);
        try {
            second.awaitSaid(HouseProcess.READY, LONGEST_START);
            return second;
        } catch (TimeoutException e) {
            second.close();
            throw e;
        }
    }

    void killWarehouse() throws InterruptedException {
        Objects.requireNonNull(warehouse).kill();
    }

    void startWarehouse() throws IOException, InterruptedException {
        warehouse = startWarehouse(data, firstPort);
    }

    Connection openWarehouse() throws SQLException {
        return DriverManager.getConnection(warehouseUrl(data, firstPort), "marquee", warehousePassword());
    }

    Connection openEventStore() throws SQLException {
        Endpoints endpoints = endpoints();
        return DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.user(), endpoints.password());
    }

    /** The management port of the process that takes all requests. */
    Management management() {
        return new Management(applicationPort(firstPort, 0) + 1);
    }

    /** Asks Elasticsearch itself. */
    int elasticsearch(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoints().elasticsearch().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String warehousePassword() {
        return WarehouseServer.password(data);
    }

    private static int applicationPort(int firstPort, int number) {
        return firstPort + 10 + 2 * number;
    }

    private static int warehousePort(int firstPort) {
        return firstPort + 5;
    }

    private static String warehouseUrl(Path data, int firstPort) {
        return "jdbc:h2:tcp://127.0.0.1:" + warehousePort(firstPort) + "/"
                + data.resolve("warehouse/served").toAbsolutePath() + ";MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE";
    }

    private static ChildProcess startWarehouse(Path data, int firstPort) throws IOException, InterruptedException {
        Files.createDirectories(data.resolve("logs"));
        ChildProcess server = ChildProcess.start(
                data.resolve("logs/warehouse.log"),
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                List.of(
                        "org.h2.tools.Server",
                        "-tcp",
                        "-tcpPort",
                        Integer.toString(warehousePort(firstPort)),
                        "-ifNotExists"));
        Thread.sleep(1_000);
        return server;
    }

    private ChildProcess startApplication(int number, Duration clock) throws IOException {
        int port = applicationPort(firstPort, number);
        List<String> flags = new ArrayList<>(List.of(
                "-Xms128m",
                "-Xmx704m",
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dmarquee.home=" + System.getProperty("marquee.home"),
                "-Dmarquee.clock.ahead=" + clock,
                "-Dmarquee.trends.every=0",
                "-Dmarquee.jobs.at=off",
                "-Dmarquee.warehouse.url=" + warehouseUrl(data, firstPort)));
        ElasticsearchProxy between = proxy;
        if (between != null) {
            flags.add("-Dmarquee.elasticsearch.uri=" + between.url());
        }
        if (number > 0) {
            flags.add("-Dlogging.file.name=" + data.resolve("logs/application-" + (number + 1) + ".log"));
        }
        return ChildProcess.start(
                data.resolve("logs/house-" + (number + 1) + ".log"),
                flags,
                List.of(
                        HouseProcess.class.getName(),
                        data.toString(),
                        Integer.toString(ports.postgresql()),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.elasticsearch()),
                        Integer.toString(port),
                        Integer.toString(port + 1)));
    }

    /** May be called again. */
    @Override
    public void close() {
        Stream.of(application, warehouse).filter(Objects::nonNull).forEach(ChildProcess::close);
        if (proxy != null) {
            proxy.close();
        }
        platform.close();
        disks.values().forEach(SmallDisk::close);
        http.close();
    }
}
