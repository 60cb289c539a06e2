package tv.marquee.ops.house;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tv.marquee.domain.ledger.EventName;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.ops.platform.Endpoints;

/** What the test house's databases hold, asked behind its back. */
final class Stores {

    private Stores() {}

    /** One number from the event store. */
    static long events(String sql) {
        Endpoints endpoints = TestHouse.endpoints();
        return number(endpoints.jdbcUrl(), endpoints.user(), endpoints.password(), sql);
    }

    /** All events of a name in the event store, opened with the keys that there are. */
    static List<DomainEvent> read(String name) {
        Endpoints house = TestHouse.endpoints();
        SealedLedger ledger = new SealedLedger(Ledger.current(), new StoredKeys(house));
        List<DomainEvent> events = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(house.jdbcUrl(), house.user(), house.password());
                PreparedStatement query = connection.prepareStatement(
                        "SELECT stream_kind, stream_id, sequence, owner, payload FROM event_store.event WHERE name = ?")) {
            query.setString(1, name);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                events.add(ledger.read(
                        new StreamId(rows.getString(1), rows.getString(2)),
                        rows.getLong(3),
                        EventName.parse(name),
                        rows.getString(4),
                        Instant.EPOCH,
                        rows.getBytes(5)));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
