package tv.marquee.ops.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the PostgreSQL of a platform speak to nobody over the network but over TLS. */
public final class GuardedPostgresql {

    private static final String KEY = "server.key";
    private static final String CERTIFICATE = "server.crt";

    private GuardedPostgresql() {}

    /** @return the address for who believes the certificate, and checks it */
    public static String guard(Endpoints servers, TestCertificate certificate) throws IOException, SQLException {
        Path cluster = new DataFolder(servers.data()).of(Part.POSTGRESQL);
        own(cluster, Files.copy(certificate.key(), cluster.resolve(KEY)));
        own(cluster, Files.copy(certificate.certificate(), cluster.resolve(CERTIFICATE)));
        Path doors = cluster.resolve("pg_hba.conf");
        Files.writeString(doors, Files.readString(doors).replaceAll("(?m)^host ", "hostssl "));
        try (Connection connection =
                        DriverManager.getConnection(servers.jdbcUrl(), servers.user(), servers.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
        return servers.jdbcUrl() + "?sslmode=verify-full&sslrootcert=" + certificate.certificate();
    }

    private static void own(Path cluster, Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, Files.getOwner(cluster));
    }
}
