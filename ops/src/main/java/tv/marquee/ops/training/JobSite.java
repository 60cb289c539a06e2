package tv.marquee.ops.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.KeyReader;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.WarehouseServer;

/**
 * Where jobs find what they need of a house.
 *
 * @param kafka where Kafka is, and more settings of its clients
 * @param keys who may read the keys of people
 * @param keyset what those are wrapped by
 * @param shelves where Elasticsearch is
 * @param warehouse asked for by jobs that write there
 * @param folders where what jobs make is kept
 */
public record JobSite(
        Kafka kafka, KeyReader keys, Path keyset, Shelves shelves, Supplier<Warehouse> warehouse, Folders folders) {

    /** The settings without which no job runs where addresses come from the environment. */
    private static final List<String> REQUIRED = List.of(
            "spring.datasource.url",
            "marquee.sealing.reader-password",
            "marquee.sealing.keyset",
            "marquee.kafka.bootstrap-servers",
            "marquee.elasticsearch.uri",
            "marquee.models.folder",
            "marquee.jobs.folder");

    /** Those of the warehouse: address, user and password. */
    private static final List<String> WAREHOUSE =
            List.of("marquee.warehouse.url", "marquee.warehouse.user", "marquee.warehouse.password");

    /** @param properties of Kafka's clients; among them may be a password */
    record Kafka(String servers, Map<String, String> properties) {

        @Override
        public String toString() {
            return "Kafka[" + servers + "]";
        }
    }

    /** @param apiKey a secret */
    record Shelves(URI elasticsearch, Optional<String> apiKey, Optional<String> certificates) {

        @Override
        public String toString() {
            return "Shelves[" + elasticsearch + "]";
        }
    }

    /** A JDBC address, and who comes. */
    public record Warehouse(String url, String user, String password) {

        /** New connections. */
        public DataSource connections() {
            return new DriverManagerDataSource(url, user, password);
        }

        @Override
        public String toString() {
            return "Warehouse[" + url + "]";
        }
    }

    /**
     * What jobs make and leave.
     *
     * @param models of recommendations, a folder or an address
     * @param sentiment models of what words of reviews say, a folder or an address
     * @param archive of the log, a folder or an address
     * @param trends how far they are counted
     * @param work for what a job needs while it runs
     * @param log where jobs write what they and Spark say
     */
    record Folders(String models, String sentiment, String archive, Path trends, Path work, Path log) {}

    /** An application of no parts, which has its settings as roles have theirs. */
    static final class SettingsAlone {}

    /** That of a house on a local platform. */
    public static JobSite of(Endpoints house) {
        Path data = house.data();
        return new JobSite(
                new Kafka(house.kafka(), Map.of()),
                house.keyReader(),
                house.keyset(),
                new Shelves(house.elasticsearch(), Optional.empty(), Optional.empty()),
                () -> new Warehouse(
                        WarehouseServer.served(data), WarehouseServer.user(), WarehouseServer.password(data)),
                new Folders(
                        data.resolve("models").toString(),
                        data.resolve("models").resolve("sentiment").toString(),
                        data.resolve("archive").toAbsolutePath().toString(),
                        data.resolve("trends"),
                        data.resolve("spark"),
                        house.trainingLog()));
    }

    /**
     * That of roles which have their addresses and secrets from the environment, by the same settings.
     *
     * @throws PlatformException when settings are missing, with which
     */
    static JobSite ofEnvironment() {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(SettingsAlone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.threshold.console", "OFF"))
                .run()) {
            return of(settings.getEnvironment());
        }
    }

    static JobSite of(Environment settings) {
        require(settings, REQUIRED);
        Path folder = Path.of(place(settings.getRequiredProperty("marquee.jobs.folder"), ""));
        String models = settings.getRequiredProperty("marquee.models.folder");
        return new JobSite(
                new Kafka(
                        settings.getRequiredProperty("marquee.kafka.bootstrap-servers"),
                        Binder.get(settings)
                                .bind("marquee.kafka.properties", Bindable.mapOf(String.class, String.class))
                                .orElse(Map.of())),
                new KeyReader(
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getRequiredProperty("marquee.sealing.reader-password")),
                Path.of(settings.getRequiredProperty("marquee.sealing.keyset")),
                new Shelves(
                        URI.create(settings.getRequiredProperty("marquee.elasticsearch.uri")),
                        Optional.ofNullable(settings.getProperty("marquee.elasticsearch.api-key")),
                        Optional.ofNullable(settings.getProperty("marquee.elasticsearch.certificates"))),
                () -> warehouse(settings),
                new Folders(
                        models,
                        settings.getProperty("marquee.sentiment.folder", models + "/sentiment"),
                        settings.getProperty(
                                "marquee.jobs.archive",
                                folder.resolve("archive").toString()),
                        folder.resolve("trends"),
                        Path.of(System.getProperty("java.io.tmpdir"), "marquee-spark"),
                        folder.resolve("jobs.log")));
    }

    private static Warehouse warehouse(Environment settings) {
        require(settings, WAREHOUSE);
        return new Warehouse(
                settings.getRequiredProperty(WAREHOUSE.get(0)),
                settings.getRequiredProperty(WAREHOUSE.get(1)),
                settings.getRequiredProperty(WAREHOUSE.get(2)));
    }

    private static void require(Environment settings, List<String> names) {
        List<String> missing =
                names.stream().filter(name -> !settings.containsProperty(name)).toList();
        if (!missing.isEmpty()) {
            throw PlatformException.lacking(missing);
        }
    }

    /** The settings that have no default where addresses come from the environment. */
    public static Stream<String> required() {
        return Stream.concat(REQUIRED.stream(), WAREHOUSE.stream());
    }

    /** A folder or an address for what a job makes: what was named, or another. The folder is made. */
    static String place(String named, String otherwise) {
        String chosen = named.isEmpty() ? otherwise : named;
        if (chosen.contains("://")) {
            return chosen;
        }
        try {
            return Files.createDirectories(Path.of(chosen).toAbsolutePath()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
