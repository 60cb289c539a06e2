package tv.marquee.ops.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.ops.faults.ElasticsearchProxy.Mood;
import tv.marquee.ops.platform.Part;

/** Faults of the servers that the application stands on. */
final class ServerFaults {

    private static final long BETWEEN_LOCKS_MILLIS = 30;
    private static final String READ_ONLY = "{\"index.blocks.read_only_allow_delete\": %s}";
    private static final String APPEND =
            "insert into event_store.event (stream_kind, stream_id, sequence, event_id, name, owner, occurred_at, payload)"
                    + " values ('title', 'drill', 0, gen_random_uuid(), 'title.withdrawn/1', 'drill', now(), '{}')";

    private ServerFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                killed(Part.POSTGRESQL),
                suspended(Part.POSTGRESQL),
                killed(Part.KAFKA),
                suspended(Part.KAFKA),
                killed(Part.ELASTICSEARCH),
                suspended(Part.ELASTICSEARCH),
                new Fault(
                        "elasticsearch-full",
                        "Elasticsearch takes no writes, as when its disk is full",
                        (house, outage) -> {
                            readOnly(house, "true");
                            Thread.sleep(outage);
                            readOnly(house, "null");
                            return "";
                        }),
                new Fault(
                        "late-writer",
                        "a writer draws a position, goes on for long, and rolls back",
                        ServerFaults::holdPosition),
                new Fault(
                        "warehouse-locked",
                        "someone locks the rows in the warehouse that its writer has to change, and lets go",
                        ServerFaults::lockOffsets),
                new Fault(
                        "warehouse-deadlock",
                        "someone changes the same rows of the warehouse in another order than its writer, again and again",
                        ServerFaults::deadlock),
                unfriendly("slow", Mood.SLOW, "answers 0.4 s later than it could"),
                unfriendly("busy", Mood.BUSY, "refuses every second request that writes (429)"),
                unfriendly("picky", Mood.PICKY, "refuses every second part of what is written in bulk"),
                new Fault("warehouse", "the warehouse is killed (-9), and comes back", (house, outage) -> {
                    house.killWarehouse();
                    Thread.sleep(outage);
                    house.startWarehouse();
                    return "";
                }));
    }

    private static Fault killed(Part part) {
        return new Fault(
                part.name().toLowerCase(Locale.ROOT),
                part.title() + " is killed (-9), and comes back",
                (house, outage) -> {
                    house.platform().crash(part);
                    Thread.sleep(outage);
                    house.platform().startAgain(part);
                    return "";
                });
    }

    private static Fault suspended(Part part) {
        return new Fault(
                part.name().toLowerCase(Locale.ROOT) + "-stopped",
                part.title() + " is stopped (SIGSTOP), its connections open, and goes on",
                (house, outage) -> {
                    house.platform().suspend(part);
                    try {
                        Thread.sleep(outage);
                    } finally {
                        house.platform().resume(part);
                    }
                    return "";
                });
    }

    private static Fault unfriendly(String name, Mood mood, String what) {
        return new Fault("elasticsearch-" + name, "Elasticsearch " + what, (house, outage) -> {
            ElasticsearchProxy proxy = house.elasticsearchProxy();
            proxy.refusals();
            proxy.become(mood);
            try {
                Thread.sleep(outage);
            } finally {
                proxy.become(Mood.FRIENDLY);
            }
            long refusals = proxy.refusals();
            return refusals == 0 ? "" : refusals + " refused";
        });
    }

    private static void readOnly(FaultHouse house, String value) throws Exception {
        int status = house.elasticsearch("PUT", "/_all/_settings", String.format(Locale.ROOT, READ_ONLY, value));
        if (status != 200) {
            throw new FaultNotSurvived(
                    "Elasticsearch answered " + status + " when its indices were to be closed or opened");
        }
    }

    /** Others append and commit meanwhile, at positions above. */
    private static String holdPosition(FaultHouse house, Duration outage) throws Exception {
        try (Connection writer = house.openEventStore();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.executeUpdate(APPEND);
            Thread.sleep(outage);
            writer.rollback();
            return "";
        }
    }

    /** Whoever reads moves partitions in order within a transaction; this goes through them the other way round. */
    private static String deadlock(FaultHouse house, Duration outage) throws Exception {
        int victim = 0;
        int rounds = 0;
        long end = System.nanoTime() + outage.toNanos();
        try (Connection other = house.openWarehouse();
                PreparedStatement touch = other.prepareStatement(
                        "update ops.projection_offset set next_offset = next_offset where partition_no = ?")) {
            other.setAutoCommit(false);
            while (System.nanoTime() < end) {
                rounds++;
                try {
                    for (int partition = Topic.PARTITIONS - 1; partition >= 0; partition--) {
                        touch.setInt(1, partition);
                        touch.executeUpdate();
                        Thread.sleep(BETWEEN_LOCKS_MILLIS);
                    }
                    other.commit();
                } catch (SQLException e) {
                    victim++;
                    other.rollback();
                }
            }
        }
        return rounds + " times, of which " + victim + " times the other gave way";
    }

    private static String lockOffsets(FaultHouse house, Duration outage) throws Exception {
        try (Connection other = house.openWarehouse();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            int rows = statement.executeUpdate("update ops.projection_offset set next_offset = next_offset");
            Thread.sleep(outage);
            other.rollback();
            return rows + " rows";
        }
    }
}
