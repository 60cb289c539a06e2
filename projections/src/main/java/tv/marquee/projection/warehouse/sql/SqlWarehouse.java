package tv.marquee.projection.warehouse.sql;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.projection.intake.Batch;
import tv.marquee.projection.intake.Displaced;
import tv.marquee.projection.intake.Fact;
import tv.marquee.projection.intake.Partition;
import tv.marquee.projection.intake.Refusals;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.intake.Slice;
import tv.marquee.projection.rebuild.Copy;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.projection.rebuild.Rebuildable;
import tv.marquee.projection.warehouse.WarehouseFold;
import tv.marquee.projection.warehouse.WarehouseRows;

/**
 * Keeps the warehouse exactly once: offsets and rows of a batch are committed together or not at all, and a writer whose
 * partition was taken over finds the offset moved and writes nothing.
 */
final class SqlWarehouse implements Rebuildable {

    static final String NAME = "warehouse";

    private static final int ATTEMPTS = 5;

    /** Analysts do not wait for a single rating, and a transaction costs as much for one as for hundreds. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final WarehouseDatabase database;
    private final TableSet set;
    private final WarehouseCopies copies;
    private final WarehouseFold fold;
    private final InstantSource clock;
    private final LongSupplier batchIds;
    private final StarWriter writer;
    private final Offsets offsets;
    private final KnownMembers known = new KnownMembers();

    /** Of what is read. */
    SqlWarehouse(WarehouseDatabase database, WarehouseFold fold, InstantSource clock, LongSupplier batchIds) {
        this(database, TableSet.LIVE, new WarehouseCopies(database), fold, clock, batchIds);
    }

    private SqlWarehouse(
            WarehouseDatabase database,
            TableSet set,
            WarehouseCopies copies,
            WarehouseFold fold,
            InstantSource clock,
            LongSupplier batchIds) {
        this.database = database;
        this.set = set;
        this.copies = copies;
        this.fold = fold;
        this.clock = clock;
        this.batchIds = batchIds;
        this.writer = new StarWriter(database.jdbc(), database.dialect(), set, batchIds);
        this.offsets = new Offsets(JdbcClient.create(database.jdbc()), set, NAME, clock);
    }

    @Override
    public String name() {
        return set == TableSet.LIVE ? NAME : "copy-of-" + NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CATALOGUE, Topic.SUBSCRIBER);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public String prepare() {
        if (set == TableSet.LIVE) {
            copies.finishSwap();
        }
        String name = set == TableSet.LIVE ? NAME : copies.unfinished().orElseThrow(SqlWarehouse::copyIsGone);
        try {
            database.migrate(set);
            return name;
        } catch (FlywayException e) {
            throw new SinkUnavailable("the warehouse cannot be migrated: " + Contention.kind(e), e);
        }
    }

    private static SinkUnavailable copyIsGone() {
        return new SinkUnavailable("there is no copy of the warehouse any more", null);
    }

    @Override
    public Copy begin(String id, Orders orders) {
        return copyOf(copies.begin(id, orders));
    }

    @Override
    public Optional<Copy> unfinished() {
        return copies.unfinished().map(this::copyOf);
    }

    @Override
    public List<String> kept() {
        return copies.kept();
    }

    @Override
    public void dropKept() {
        copies.dropKept();
    }

    private Copy copyOf(String name) {
        return new WarehouseCopy(
                name, copies, new SqlWarehouse(database, TableSet.COPY, copies, fold, clock, batchIds));
    }

    @Override
    public Map<Partition, Long> assigned(Set<Partition> partitions) {
        known.forgetAll();
        return persistently(() -> {
            Map<Partition, Long> next = new HashMap<>();
            partitions.forEach(partition -> next.put(partition, offsets.next(partition)));
            return next;
        });
    }

    @Override
    public void reached(long position) {
        // No one asks the warehouse to be as fresh as a position.
    }

    @Override
    public void apply(Batch batch, Refusals refusals) {
        try {
            commit(batch.slices(), batch.facts());
        } catch (SinkUnavailable | Displaced e) {
            throw e;
        } catch (RuntimeException e) {
            commit(batch.slices(), accepted(batch.facts(), refusals));
        }
    }

    private void commit(List<Slice> slices, List<Fact> facts) {
        WarehouseRows rows = fold.rows(facts);
        if (!rows.forgotten().isEmpty() || !rows.forgottenAccounts().isEmpty()) {
            copies.dropKept();
            known.forgetAll();
        }
        known.add(persistently(() -> database.transaction(() -> {
            slices.forEach(offsets::move);
            return writer.write(rows, known);
        })));
    }

    /** Some fact can never be written: finds which, one by one, in transactions that leave nothing. */
    private List<Fact> accepted(List<Fact> facts, Refusals refusals) {
        List<Fact> accepted = new ArrayList<>();
        for (Fact fact : facts) {
            try {
                persistently(() -> database.rehearsal(() -> writer.write(fold.rows(List.of(fact)), known)));
                accepted.add(fact);
            } catch (SinkUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                refusals.refuse(fact, Contention.kind(e));
            }
        }
        return accepted;
    }

    /**
     * Runs a transaction again when another writer came between.
     *
     * @throws SinkUnavailable when that does not help, or the database is away; what the database will never take is thrown
     *     as it came
     */
    private static <T> T persistently(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (DataAccessException | TransactionException e) {
                if (Contention.isAboutData(e)) {
                    throw e;
                }
                if (!Contention.in(e) || attempt == ATTEMPTS) {
                    throw new SinkUnavailable("the warehouse does not take a batch: " + Contention.kind(e), e);
                }
            }
        }
    }
}
