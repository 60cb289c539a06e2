package tv.marquee.ops.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPlatformIT {

    private static final Set<Part> POSTGRESQL = EnumSet.of(Part.POSTGRESQL);
    private static final Set<Part> POSTGRESQL_AND_KAFKA = EnumSet.of(Part.POSTGRESQL, Part.KAFKA);

    @TempDir
    private Path data;

    private final Ports ports = FreePorts.some();

    @Test
    void dataSurvivesARestart() throws Exception {
        try (LocalPlatform platform = start(POSTGRESQL_AND_KAFKA)) {
            execute(platform, "CREATE TABLE film (name text)");
            execute(platform, "INSERT INTO film VALUES ('Metropolis')");
            try (Admin admin = admin(platform)) {
                admin.createTopics(List.of(new NewTopic("films", 1, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
        }

        try (LocalPlatform platform = start(POSTGRESQL_AND_KAFKA);
                Admin admin = admin(platform)) {
            assertThat(oneText(platform.endpoints(), "SELECT name FROM film")).isEqualTo("Metropolis");
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("films");
        }
    }

    @Test
    void postgresqlIsDurable() throws Exception {
        Endpoints shared = TestPlatform.get();
        assertThat(oneText(shared, "SHOW fsync")).isEqualTo("on");
        assertThat(oneText(shared, "SHOW synchronous_commit")).isEqualTo("on");
    }

    @Test
    void anOrphanIsFoundAndEndedAndNothingIsLost() throws Exception {
        Process owner = PlatformOwner.start(data, ports);
        List<ProcessHandle> orphans = owner.descendants().toList();
        owner.destroyForcibly().waitFor();
        assertThat(orphans).isNotEmpty().anyMatch(Identity::lives);

        try (LocalPlatform platform = start(POSTGRESQL)) {
            assertThat(orphans).noneMatch(Identity::lives);
            assertThat(oneText(platform.endpoints(), "SELECT current_database()"))
                    .isEqualTo("marquee");
        }
    }

    @Test
    void aRunningPlatformCanBeTakenDownFromOutside() throws Exception {
        Process owner = PlatformOwner.start(data, ports);
        List<ProcessHandle> servers = owner.descendants().toList();
        owner.destroyForcibly().waitFor();

        assertThat(Takedown.of(data, Progress.silent())).isTrue();

        assertThat(servers).noneMatch(Identity::lives);
        assertThat(Takedown.of(data, Progress.silent())).isFalse();
    }

    @Test
    void aTakenPortIsNamedTogetherWithItsOption() throws Exception {
        try (ServerSocket taken = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(POSTGRESQL_AND_KAFKA))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("Kafka")
                    .hasMessageContaining("--kafka-port");
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedAndSaysWhoRuns() {
        try (LocalPlatform platform = start(POSTGRESQL)) {
            platform.announce(URI.create("http://localhost:8080"), 18_080);

            assertThatThrownBy(() -> start(POSTGRESQL))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("already runs on " + data)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("http://localhost:8080");
        }
    }

    @Test
    void nothingIsLeftAfterAStop() {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        List<ProcessHandle> servers;
        try (LocalPlatform platform = start(POSTGRESQL_AND_KAFKA)) {
            servers = ProcessHandle.current()
                    .descendants()
                    .filter(process -> !before.contains(process))
                    .toList();
            assertThat(servers).hasSizeGreaterThan(2);
            assertThat(platform.failure()).isNotDone();
        }

        assertThat(servers).noneMatch(Identity::lives);
        assertThat(Launch.running(data)).isEmpty();
        FreePort.require(ports.postgresql(), "a test", "");
        FreePort.require(ports.kafka(), "a test", "");
    }

    @Test
    void aServerThatDiesIsReportedWithTheEndOfItsLog() throws Exception {
        try (LocalPlatform platform = start(POSTGRESQL)) {
            Orphans.find(new DataFolder(data), Part.POSTGRESQL).orElseThrow().destroyForcibly();

            assertThat(platform.failure().get(30, TimeUnit.SECONDS))
                    .startsWith("PostgreSQL ended with exit code")
                    .contains("database system is ready to accept connections");
        }
    }

    private LocalPlatform start(Set<Part> parts) {
        return LocalPlatform.start(TestPlatform.settings(data, ports, parts), Progress.silent());
    }

    private static Admin admin(LocalPlatform platform) {
        return Admin.create(Map.of("bootstrap.servers", platform.endpoints().kafka()));
    }

    private static void execute(LocalPlatform platform, String sql) throws SQLException {
        try (Connection connection = connect(platform.endpoints());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String oneText(Endpoints endpoints, String sql) throws SQLException {
        try (Connection connection = connect(endpoints);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(Endpoints endpoints) throws SQLException {
        return DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.user(), endpoints.password());
    }
}
