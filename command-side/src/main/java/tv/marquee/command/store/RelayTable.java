package tv.marquee.command.store;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.domain.ledger.Watermark;

/**
 * How far the log was sent on, and whose turn it is to send. One process holds a lease at a time; only the clock of
 * PostgreSQL counts, and each change names its owner, so that one who lost the lease changes nothing.
 */
public final class RelayTable {

    private final JdbcTemplate jdbc;

    RelayTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the lease, or renews it.
     *
     * @return where to go on; empty while another process holds the lease
     */
    public Optional<Standing> take(String owner, Duration lease) {
        return jdbc
                .query(
                        """
                        update event_store.relay
                        set owner = ?, lease_until = clock_timestamp() + make_interval(secs => ?)
                        where name = 'kafka' and (owner is null or owner = ? or lease_until < clock_timestamp())
                        returning position, round, watermark, destination\
                        """,
                        (row, n) -> new Standing(
                                row.getLong(1), row.getInt(2), watermark(row.getBytes(3)), row.getString(4)),
                        owner,
                        seconds(lease),
                        owner)
                .stream()
                .findFirst();
    }

    /**
     * Notes that the log was sent up to a watermark, and renews the lease.
     *
     * @param round of the standing that was taken
     * @return false when the lease was lost, or the log is to be sent again from its start; then nothing was noted
     */
    public boolean advance(String owner, Duration lease, int round, Watermark to, String destination) {
        return jdbc.update("""
                        update event_store.relay
                        set position = ?, watermark = ?, destination = ?,
                            lease_until = clock_timestamp() + make_interval(secs => ?)
                        where name = 'kafka' and owner = ? and round = ?\
                        """, to.position(), to.write(), destination, seconds(lease), owner, round) == 1;
    }

    /** The log was sent up to here, by whichever process. */
    public long position() {
        Long position = jdbc.queryForObject("select position from event_store.relay where name = 'kafka'", Long.class);
        return position == null ? 0 : position;
    }

    /** Lets another process take the lease at once. */
    public void release(String owner) {
        jdbc.update(
                "update event_store.relay set owner = null, lease_until = null where name = 'kafka' and owner = ?",
                owner);
    }

    /** Makes whoever holds the lease, now or next, send the log again from its start. */
    public void rewind() {
        jdbc.update("update event_store.relay set position = 0, watermark = null, round = round + 1"
                + " where name = 'kafka'");
    }

    private static @Nullable Watermark watermark(byte @Nullable [] json) {
        return json == null ? null : Watermark.read(json);
    }

    private static double seconds(Duration lease) {
        return lease.toMillis() / 1_000.0;
    }

    /**
     * Where a relay goes on.
     *
     * @param position that was sent up to, 0 at first
     * @param round grows when the log is to be sent again from its start
     * @param watermark of that position; null before the first batch
     * @param destination which Kafka it was sent to; null before the first batch
     */
    public record Standing(
            long position,
            int round,
            @Nullable Watermark watermark,
            @Nullable String destination) {}
}
