package tv.marquee.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import tv.marquee.ops.Repository;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.FreePorts;
import tv.marquee.ops.platform.GuardedKafka;
import tv.marquee.ops.platform.GuardedPostgresql;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.Part;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.TestCertificate;
import tv.marquee.ops.platform.TestPlatform;
import tv.marquee.ops.platform.WarehouseServer;

/** All roles, and a job, on servers that speak to nobody but over TLS, with certificates that are checked, and ask everybody who they are. */
class TlsIT {

    private static final String API_KEY = "a2V5LW9mLWEtdGVzdA==";

    @TempDir
    private static Path data;

    private static final List<AutoCloseable> STARTED = new ArrayList<>();
    private static LocalPlatform servers;
    private static GuardedKafka kafka;
    private static DeployedRoles roles;
    private static Endpoints guarded;
    private static TestCertificate certificate;
    private static int api;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("marquee.home", Repository.root().toString());
        certificate = TestCertificate.make(data);
        servers = LocalPlatform.start(
                TestPlatform.settings(data, FreePorts.some(), EnumSet.of(Part.POSTGRESQL, Part.ELASTICSEARCH)),
                Progress.silent());
        STARTED.add(servers);
        STARTED.add(WarehouseServer.start(data));
        Endpoints open = servers.endpoints();
        kafka = GuardedKafka.start(data.resolve("guarded-kafka"), FreePorts.one(), certificate);
        STARTED.add(kafka);
        GuardedElasticsearch elasticsearch = GuardedElasticsearch.start(open.elasticsearch(), API_KEY, certificate);
        STARTED.add(elasticsearch);
        guarded = new Endpoints(
                GuardedPostgresql.guard(open, certificate),
                open.user(),
                open.password(),
                kafka.address(),
                elasticsearch.address(),
                data);
        roles = new DeployedRoles(data, guarded);
        STARTED.add(roles);
        api = FreePorts.one();
        roles.start(List.of("api", "projector", "relay"), api, FreePorts.one(), settings());
        roles.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : STARTED.reversed()) {
            each.close();
        }
    }

    @Test
    void aPersonsChangesGoAllTheWayAndAJobReadsThemOverTls() throws Exception {
        try (HouseClient client = new HouseClient(URI.create("http://127.0.0.1:" + api))) {
            HouseClient.Joined joined = DeployedRoles.joined(client);
            assertThat(joined.profile())
                    .as("written, relayed, projected and read")
                    .isNotEmpty();
        }
        assertThat(ways()).as("connections to PostgreSQL").containsOnly("encrypted");

        assertThat(roles.said(List.of("archive", "--environment"), jobs()))
                .containsPattern("[1-9]\\d* records were added");
        assertThat(roles.said(List.of("trends", "--environment"), jobs()))
                .containsPattern("[1-9]\\d* new records of the log");
    }

    @Test
    void whoeverComesInClearIsSentAway() {
        Endpoints open = servers.endpoints();
        assertThatThrownBy(() -> DriverManager.getConnection(
                                open.jdbcUrl() + "?sslmode=disable", open.user(), open.password())
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    /** What the roles know of the servers; the login at Kafka and the key of Elasticsearch are files among the secrets. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String role : List.of("projector", "relay", "api")) {
            settings.putAll(roles.settings(role));
        }
        kafka.client()
                .forEach((name, value) -> settings.put(
                        "MARQUEE_KAFKA_PROPERTIES_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        settings.put(
                "MARQUEE_ELASTICSEARCH_CERTIFICATES", certificate.certificate().toString());
        Files.writeString(roles.secrets().resolve("marquee.kafka.properties.sasl.jaas.config"), GuardedKafka.login());
        Files.writeString(roles.secrets().resolve("marquee.elasticsearch.api-key"), API_KEY);
        return settings;
    }

    /** Those, and where jobs keep what is theirs. */
    private static Map<String, String> jobs() throws IOException {
        Map<String, String> settings = settings();
        settings.put("MARQUEE_JOBS_FOLDER", data.resolve("jobs").toString());
        return settings;
    }

    private static PGSimpleDataSource database() {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(guarded.jdbcUrl());
        owner.setUser(guarded.user());
        owner.setPassword(guarded.password());
        return owner;
    }

    /** How those speak who are connected to PostgreSQL. */
    private static List<String> ways() throws SQLException {
        List<String> ways = new ArrayList<>();
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select case when ssl then 'encrypted' else 'clear' end"
                        + " from pg_stat_ssl join pg_stat_activity using (pid) where client_addr is not null")) {
            while (found.next()) {
                ways.add(found.getString(1));
            }
        }
        return ways;
    }
}
