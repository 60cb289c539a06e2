package tv.marquee.projection.warehouse.sql;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.projection.Told;
import tv.marquee.projection.intake.Batch;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.Slice;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.projection.warehouse.Pseudonyms;
import tv.marquee.projection.warehouse.WarehouseFold;

/** A warehouse of a test's own, with a reader of one partition that keeps its place. */
final class Warehouse implements AutoCloseable {

    static final Partition PARTITION = new Partition("marquee.catalogue", "log-1", 0);

    final WarehouseDatabase database;
    final List<String> refused = new ArrayList<>();
    private final SqlWarehouse projection;
    private final AtomicLong batches;
    private final Partition partition;
    private long offset;

    private Warehouse(WarehouseDatabase database, AtomicLong batches, Partition partition) {
        this.database = database;
        this.batches = batches;
        this.partition = partition;
        this.projection = new SqlWarehouse(
                database,
                new WarehouseFold(new Pseudonyms("a secret of sixteen"), Sentiment.UNKNOWN),
                Clock.fixed(Told.AT, ZoneOffset.UTC),
                batches::incrementAndGet);
        projection.prepare();
        reposition();
    }

    static Warehouse empty() {
        return new Warehouse(new WarehouseDatabase(TestEndpoint.emptyDatabase()), new AtomicLong(), PARTITION);
    }

    /** Another process on the same database, reading the same partition. */
    Warehouse rival() {
        return new Warehouse(database, batches, partition);
    }

    /** Another process on the same database, reading another partition. */
    Warehouse neighbour() {
        return new Warehouse(database, batches, new Partition(partition.topic(), partition.log(), 1));
    }

    SqlWarehouse projection() {
        return projection;
    }

    JdbcTemplate jdbc() {
        return database.jdbc();
    }

    void reposition() {
        offset = projection.assigned(Set.of(partition)).get(partition);
    }

    long offset() {
        return offset;
    }

    long storedOffset() {
        return jdbc().queryForObject(
                        "SELECT next_offset FROM ops.projection_offset WHERE partition_no = 0", Long.class);
    }

    /** Reads on: a batch of these facts, one record each. */
    void read(Fact... facts) {
        Slice slice = new Slice(partition, offset, offset + facts.length);
        apply(slice, facts);
        offset = slice.to();
    }

    void apply(Slice slice, Fact... facts) {
        projection.apply(
                new Batch(List.of(facts), List.of(slice)),
                (fact, reason) -> refused.add(fact.position() + ": " + reason));
    }

    Map<String, Object> row(String sql, Object... params) {
        return jdbc().queryForMap(sql, params);
    }

    int count(String table) {
        return jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    @Override
    public void close() {
        TestEndpoint.drop(database);
    }
}
