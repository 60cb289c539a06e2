package tv.marquee.ops.house;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import tv.marquee.ops.platform.Endpoints;

/** What the test house's databases hold, asked behind its back. */
final class Stores {

    private Stores() {}

    /** One number from the event store. */
    static long events(String sql) {
        Endpoints endpoints = TestHouse.endpoints();
        return number(endpoints.jdbcUrl(), endpoints.user(), endpoints.password(), sql);
    }

    /** One number from the warehouse. */
    static long warehouse(String sql) {
        Map<String, Object> settings =
                HouseSettings.warehouse(TestHouse.endpoints().data());
        return number(
                settings.get("marquee.warehouse.url") + ";MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE",
                settings.get("marquee.warehouse.user"),
                settings.get("marquee.warehouse.password"),
                sql);
    }

    private static long number(String url, Object user, Object password, String sql) {
        Properties login = new Properties();
        login.put("user", user);
        login.put("password", password);
        try (Connection connection = DriverManager.getConnection(url, login);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
