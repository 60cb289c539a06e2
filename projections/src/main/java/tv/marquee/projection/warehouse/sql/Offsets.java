package tv.marquee.projection.warehouse.sql;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tv.marquee.projection.intake.Displaced;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.Slice;

/** Where the warehouse's projection goes on reading, kept with the tables that it writes. */
final class Offsets {

    private static final String ROW =
            " WHERE projection_name = ? AND topic_name = ? AND log_id = ? AND partition_no = ?";

    static final String ANY = "SELECT DISTINCT projection_name FROM ops.projection_offset";

    /** The copy's become those of what is read, once these are forgotten. */
    static final String FORGET_ALL = "DELETE FROM ops.projection_offset";

    static final String TAKE_OVER =
            "INSERT INTO ops.projection_offset SELECT * FROM " + TableSet.COPY.sql("ops.projection_offset");

    private final JdbcClient jdbc;
    private final TableSet set;
    private final String projection;
    private final InstantSource clock;

    Offsets(JdbcClient jdbc, TableSet set, String projection, InstantSource clock) {
        this.jdbc = jdbc;
        this.set = set;
        this.projection = projection;
        this.clock = clock;
    }

    /** The offset at which a partition continues; 0, from now on stored, when it was never read. */
    long next(Partition partition) {
        List<Long> stored = jdbc.sql(set.sql("SELECT next_offset FROM ops.projection_offset" + ROW))
                .params(projection, partition.topic(), partition.log(), partition.number())
                .query(Long.class)
                .list();
        if (!stored.isEmpty()) {
            return stored.getFirst();
        }
        jdbc.sql(set.sql("INSERT INTO ops.projection_offset"
                        + " (projection_name, topic_name, log_id, partition_no, next_offset, updated_at)"
                        + " VALUES (?, ?, ?, ?, 0, ?)"))
                .params(projection, partition.topic(), partition.log(), partition.number(), now())
                .update();
        return 0;
    }

    /**
     * Moves a partition forward, if it is where this reader thinks it is. Until the transaction ends, no one else can move it.
     *
     * @throws Displaced when it is not
     */
    void move(Slice slice) {
        Partition partition = slice.partition();
        int moved = jdbc.sql(set.sql("UPDATE ops.projection_offset SET next_offset = ?, updated_at = ?" + ROW
                        + " AND next_offset = ?"))
                .params(
                        slice.to(),
                        now(),
                        projection,
                        partition.topic(),
                        partition.log(),
                        partition.number(),
                        slice.from())
                .update();
        if (moved == 0) {
            throw new Displaced(partition);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
