package tv.marquee.ops.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Elasticsearch: one node with our analysis plugin, no security, and a small heap. */
final class ElasticsearchServer implements Server {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final DataFolder data;
    private final Path programs;
    private final Installation installation;
    private final Ports ports;
    private final RunAs runAs;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    ElasticsearchServer(DataFolder data, Path programs, Installation installation, Ports ports, RunAs runAs) {
        this.data = data;
        this.programs = programs;
        this.installation = installation;
        this.ports = ports;
        this.runAs = runAs;
    }

    @Override
    public Part part() {
        return Part.ELASTICSEARCH;
    }

    @Override
    public void prepare(Processes processes, Progress progress) throws IOException {
        if (Files.notExists(home())) {
            progress.step(part().title(), "unpacking");
            Unpacking.once(home(), folder -> Unpacking.zip(installation.elasticsearchArchive(), folder));
        }
        installPlugin();
        runAs.own(home());
        for (Path folder : List.of(settings(), folder("data"), folder("logs"), folder("tmp"))) {
            Files.createDirectories(folder);
        }
        Files.copy(
                home().resolve("config/jvm.options"),
                settings().resolve("jvm.options"),
                StandardCopyOption.REPLACE_EXISTING);
        new Template("elasticsearch-log4j2.properties").write(settings().resolve("log4j2.properties"), Map.of());
        new Template("elasticsearch.yml")
                .write(
                        settings().resolve("elasticsearch.yml"),
                        Map.of(
                                "port", ports.elasticsearch(),
                                "transport-port", ports.elasticsearchTransport(),
                                "data", folder("data"),
                                "logs", folder("logs")));
        runAs.own(data.of(part()));
    }

    @Override
    public Processes.Order order() {
        Map<String, String> environment = Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", settings().toString(),
                "ES_TMPDIR", folder("tmp").toString(),
                // Not touching the whole heap at once saves 170 MB; the last flags turn off a log of collections.
                // For the compiler see ops/decisions/0007.
                "ES_JAVA_OPTS",
                        "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1 -XX:-AlwaysPreTouch -Xlog:disable -Xlog:all=warning:stderr");
        List<String> command =
                runAs.wrap(List.of(home().resolve("bin/elasticsearch").toString()));
        return new Processes.Order(command, environment, data.of(part()), data.log(part()));
    }

    /** At least yellow: every index that was there can be searched and written. */
    @Override
    public boolean answers() {
        try {
            HttpRequest health = HttpRequest.newBuilder(
                            url().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                    .timeout(TIMEOUT)
                    .build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + ports.elasticsearch());
    }

    /** Brings the plugin of this build in; a running server that shares the programs keeps the file it has open. */
    private void installPlugin() throws IOException {
        Path plugin = home().resolve("plugins/marquee-analysis");
        Files.createDirectories(plugin);
        try (Stream<Path> built = Files.list(installation.analysisPlugin())) {
            for (Path file : (Iterable<Path>) built::iterator) {
                Path installed = plugin.resolve(file.getFileName());
                if (Files.notExists(installed) || Files.mismatch(file, installed) >= 0) {
                    Path fresh = home().resolve(file.getFileName() + "."
                            + ProcessHandle.current().pid());
                    Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(fresh, installed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Called like the archive, whose name carries the version. */
    private Path home() {
        String archive = installation.elasticsearchArchive().getFileName().toString();
        return programs.resolve(archive.substring(0, archive.length() - ".zip".length()));
    }

    private Path settings() {
        return folder("config");
    }

    private Path folder(String name) {
        return data.of(part()).resolve(name);
    }
}
