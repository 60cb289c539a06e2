package tv.marquee.projection.warehouse.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where the warehouse's tests run: in H2 in memory, or on the SQL Server that {@code marquee.test.warehouse.url}, {@code .user} and
 * {@code .password} name, whose user may create databases. Each warehouse has a database of its own, which goes with it.
 */
final class TestEndpoint {

    private static final String PREFIX = "marquee.test.warehouse.";
    private static final String URL = System.getProperty(PREFIX + "url", "");
    private static final String USER = System.getProperty(PREFIX + "user", "sa");
    private static final String PASSWORD = System.getProperty(PREFIX + "password", "");
    private static final String DATABASE =
            "marquee_test_" + ProcessHandle.current().pid() + "_";

    private static final AtomicLong NEXT = new AtomicLong();

    private TestEndpoint() {}

    /** A database with nothing in it. */
    static WarehouseSettings emptyDatabase() {
        String name = DATABASE + NEXT.incrementAndGet();
        if (URL.isEmpty()) {
            return settings("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        }
        onServer("CREATE DATABASE " + name);
        return settings(URL + ";databaseName=" + name);
    }

    static void drop(WarehouseDatabase database) {
        if (URL.isEmpty()) {
            database.jdbc().execute("SHUTDOWN");
            database.close();
            return;
        }
        String name = database.jdbc().queryForObject("SELECT DB_NAME()", String.class);
        database.close();
        onServer("ALTER DATABASE " + name + " SET SINGLE_USER WITH ROLLBACK IMMEDIATE");
        onServer("DROP DATABASE " + name);
    }

    private static WarehouseSettings settings(String url) {
        return new WarehouseSettings(url, USER, PASSWORD, "a secret of sixteen");
    }

    private static void onServer(String statement) {
        try (Connection server = DriverManager.getConnection(URL, USER, PASSWORD);
                Statement sent = server.createStatement()) {
            sent.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the warehouse of the tests refuses: " + statement, e);
        }
    }
}
