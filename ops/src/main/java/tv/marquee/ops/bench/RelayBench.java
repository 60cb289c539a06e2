package tv.marquee.ops.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.store.EventLog;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.ops.platform.Endpoints;

/**
 * How many events a second the relay brings from the event store into Kafka; beside a relay as Axon's pooled streaming
 * event processor makes one with its defaults, and beside a bare producer that sends the same records from memory.
 */
public final class RelayBench {

    private static final int PROFILES = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String OURS = "ours";
    private static final String PEER = "peer";
    private static final String LIMIT = "limit";

    private final MadeUpLog log;
    private final String bootstrapServers;
    private final int events;
    private final int rounds;

    private RelayBench(MadeUpLog log, String bootstrapServers, int events, int rounds) {
        this.log = log;
        this.bootstrapServers = bootstrapServers;
        this.events = events;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param platform with a PostgreSQL and a Kafka that are empty and for this purpose only
     * @param events how many are sent in each round; the peer gets a tenth
     * @param rounds how many times, after one for warm-up
     */
    public static BenchReport run(Endpoints platform, int events, int rounds) throws Exception {
        try (MadeUpLog log = MadeUpLog.open(platform, Map.of())) {
            return new RelayBench(log, platform.kafka(), events, rounds).measure();
        }
    }

    private BenchReport measure() throws Exception {
        Relay relay = log.relay();
        relay.stop();
        long last = fill();
        List<Envelope> sample = log.part(EventLog.class).read(0, 1_000).events();
        BareProducer bare = new BareProducer(bootstrapServers, sample);
        StockRelay stock = new StockRelay(log.store(), bootstrapServers, sample, events / 10);
        Rounds figures = new Rounds()
                .candidate(OURS, () -> relayed(relay, last))
                .candidate(PEER, stock::eventsPerSecond)
                .candidate(LIMIT, () -> bare.eventsPerSecond(events))
                .run(1, rounds);
        bare.close();
        stock.close();
        Map<String, Object> details = new TreeMap<>(figures.all());
        details.put("events", events);
        details.put("eventsOfPeer", events / 10);
        return BenchReport.of(
                "relay", figures.median(OURS), figures.median(PEER), figures.median(LIMIT), "events/s", details);
    }

    private double relayed(Relay relay, long last) throws TimeoutException {
        relay.refill();
        long start = System.nanoTime();
        relay.start();
        while (relay.status().position() < last
                || !Long.valueOf(0).equals(relay.status().lag())) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new TimeoutException("the relay stands at " + relay.status());
            }
            LockSupport.parkNanos(1_000_000);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        relay.stop();
        return events / seconds;
    }

    /** Ratings of some profiles, one after the other; says the position of the last. */
    private long fill() {
        JdbcTemplate jdbc = new JdbcTemplate(log.store());
        jdbc.update("""
            insert into event_store.event
                (stream_kind, stream_id, sequence, event_id, name, owner, occurred_at, payload)
            select 'profile', id, n / ?, gen_random_uuid(), 'profile.title-rated/1', id, now(),
                convert_to('{"profile":"' || id || '","title":"tmdb-' || n || '","stars":4.0,'
                    || '"at":"2026-03-01T20:15:30.123Z"}', 'UTF8')
            from (select n, md5((n % ?)::text)::uuid::text id from generate_series(0, ? - 1) n) r
            order by n\
            """, PROFILES, PROFILES, events);
        jdbc.execute("analyze event_store.event");
        Long last = jdbc.queryForObject("select max(position) from event_store.event", Long.class);
        return last == null ? 0 : last;
    }
}
