package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL: durable, thrifty, behind a password that was made for this data folder. */
final class PostgresqlServer implements Server {

    static final String USER = "marquee";
    private static final String DATABASE = "marquee";
    private static final int PASSWORD_BYTES = 24;

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("max_connections", "60"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // A failed statement and the detail of its error may name a person; neither belongs in a log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final DataFolder data;
    private final PostgresqlPrograms programs;
    private final int port;
    private final RunAs runAs;

    PostgresqlServer(DataFolder data, Path programs, int port, RunAs runAs) {
        this.data = data;
        this.programs = new PostgresqlPrograms(programs);
        this.port = port;
        this.runAs = runAs;
    }

    @Override
    public Part part() {
        return Part.POSTGRESQL;
    }

    @Override
    public void prepare(Processes processes, Progress progress) throws IOException, InterruptedException {
        if (Files.notExists(programs.home())) {
            progress.step(part().title(), "unpacking");
            programs.unpack();
        }
        runAs.own(programs.home());
        if (Files.notExists(data.of(part()))) {
            progress.step(part().title(), "creating the database");
            createCluster(processes);
        }
        runAs.own(data.of(part()));
    }

    @Override
    public Processes.Order order() {
        List<String> command = new ArrayList<>(
                List.of(programs.server().toString(), "-D", data.of(part()).toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return order(command);
    }

    @Override
    public boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void settle() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT count(*) FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            found.next();
            if (found.getInt(1) == 0) {
                statement.executeUpdate("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new PlatformException("PostgreSQL could not create its database: " + e.getMessage(), e);
        }
    }

    String url() {
        return url(DATABASE);
    }

    String password() {
        try {
            return Files.readString(data.postgresqlPassword()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(database), properties);
    }

    /** Makes the cluster beside its place and moves it there when it is whole. */
    private void createCluster(Processes processes) throws IOException, InterruptedException {
        Path fresh = data.root().resolve("postgresql.new");
        Folders.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        DataFolder.write(data.postgresqlPassword(), newPassword().getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(data.postgresqlPassword(), PosixFilePermissions.fromString("rw-------"));
        // The copy belongs to whom initdb runs as; the one that is kept does not.
        Path password = Files.copy(data.postgresqlPassword(), fresh.resolve("password"));
        runAs.own(fresh);
        Path cluster = fresh.resolve("cluster");
        processes.run(order(List.of(
                programs.initdb().toString(),
                "--pgdata=" + cluster,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")));
        Files.move(cluster, data.of(part()), StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(fresh);
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Processes.Order order(List<String> command) {
        return new Processes.Order(runAs.wrap(command), Map.of("LC_ALL", "C"), data.root(), data.log(part()));
    }
}
