package tv.marquee.ops.privacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.PlatformException;

/**
 * What the event store says of an erasure.
 *
 * @param account the random id of the account
 * @param steps what happened to the request, with the time of each
 * @param destroyed keys of the account and its profiles that are destroyed
 * @param at when the last of them was destroyed; null when none is
 * @param left keys of theirs that are not
 * @param events of theirs that stay in the log and are legible to nobody, when {@code left} is none
 */
record ErasureRecord(
        UUID account,
        List<Map<String, Object>> steps,
        long destroyed,
        @Nullable Instant at,
        long left,
        long events) {

    /**
     * Reads it.
     *
     * @throws PlatformException when there is no such request, or the event store does not answer
     */
    static ErasureRecord of(Endpoints house, UUID request) {
        try (Connection connection = DriverManager.getConnection(house.jdbcUrl(), house.user(), house.password())) {
            List<Map<String, Object>> steps = new ArrayList<>();
            UUID account = null;
            try (PreparedStatement query = connection.prepareStatement("select name, occurred_at, payload from"
                    + " event_store.event where stream_kind = 'request' and stream_id = ? order by sequence")) {
                query.setString(1, request.toString());
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    JsonNode said = new JsonMapper().readTree(rows.getBytes(3));
                    if (said.hasNonNull("account")) {
                        account = UUID.fromString(said.path("account").asString());
                    }
                    steps.add(step(rows.getString(1), rows.getTimestamp(2).toInstant(), said));
                }
            }
            if (account == null) {
                throw new PlatformException("There is no request " + request + ".");
            }
            return counted(connection, account, steps);
        } catch (SQLException e) {
            throw new PlatformException("The event store does not answer: " + e.getMessage(), e);
        }
    }

    private static ErasureRecord counted(Connection connection, UUID account, List<Map<String, Object>> steps)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) filter (where wrapped is null), count(*) filter (where wrapped is not null),"
                        + " (select count(*) from event_store.event where owner in"
                        + " (select subject from event_store.subject_key where account_id = ?)"
                        + " and stream_kind <> 'request'), max(destroyed_at)"
                        + " from event_store.subject_key where account_id = ?")) {
            query.setObject(1, account);
            query.setObject(2, account);
            ResultSet row = query.executeQuery();
            row.next();
            Timestamp at = row.getTimestamp(4);
            return new ErasureRecord(
                    account,
                    List.copyOf(steps),
                    row.getLong(1),
                    at == null ? null : at.toInstant(),
                    row.getLong(2),
                    row.getLong(3));
        }
    }

    /** Whether what was copied then holds keys that were destroyed later. */
    boolean isAfter(Instant copied) {
        return at != null && at.isAfter(copied);
    }

    private static Map<String, Object> step(String name, Instant at, JsonNode said) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("what", name);
        step.put("at", at.toString());
        for (String field : List.of("by", "due", "ground", "reason", "kind")) {
            if (said.path(field).isString()) {
                step.put(field, said.path(field).asString());
            }
        }
        return step;
    }
}
