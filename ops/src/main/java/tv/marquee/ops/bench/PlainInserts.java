package tv.marquee.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;

/** The bare work of storing an event: one INSERT of the same row, and a commit. Nothing is read, decided or checked. */
final class PlainInserts {

    private final DataSource dataSource;
    private final Ledger ledger = Ledger.current();
    private final AtomicLong sequence = new AtomicLong();

    PlainInserts(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists plain_event (position bigint generated always as identity"
                    + " primary key, stream_kind text not null, stream_id text not null, sequence bigint not null,"
                    + " event_id uuid not null, name text not null, owner text not null, occurred_at timestamptz not null,"
                    + " traceparent text, payload bytea not null, unique (stream_kind, stream_id, sequence))");
        }
    }

    int store(RateTitle rating) throws SQLException {
        TitleRated event = new TitleRated(rating.profile(), rating.title(), rating.stars(), rating.at());
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into plain_event (stream_kind, stream_id,"
                            + " sequence, event_id, name, owner, occurred_at, traceparent, payload)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, "profile");
                insert.setString(2, rating.profile().toString());
                insert.setLong(3, sequence.incrementAndGet());
                insert.setObject(4, UUID.randomUUID());
                insert.setString(5, "profile.title-rated/1");
                insert.setString(6, rating.profile().toString());
                insert.setObject(7, event.at().atOffset(ZoneOffset.UTC));
                insert.setString(8, null);
                insert.setBytes(9, ledger.write(event));
                insert.executeUpdate();
            }
            connection.commit();
        }
        return 1;
    }
}
