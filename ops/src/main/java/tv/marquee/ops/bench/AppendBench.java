package tv.marquee.ops.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.store.NewEvent;
import tv.marquee.command.store.Sealing;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.TinkKeyset;

/**
 * How many events a second get into the store through the command gateway, one command at a time from each of eight
 * clients; beside the same with nothing sealed, the same commands on Axon's stock engine, and plain INSERT and commit.
 */
public final class AppendBench {

    private static final String OURS = "ours";
    private static final String UNSEALED = "unsealed";
    private static final String PEER = "peer";
    private static final String LIMIT = "limit";

    private final HikariDataSource dataSource;
    private final int clients;
    private final Duration round;
    private final int rounds;

    private AppendBench(HikariDataSource dataSource, int clients, Duration round, int rounds) {
        this.dataSource = dataSource;
        this.clients = clients;
        this.round = round;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param jdbcUrl an empty database on a durable PostgreSQL, with user and password
     * @param clients who send at the same time
     * @param round how long each candidate works at a time
     * @param rounds how many times, after two for warm-up
     */
    public static BenchReport run(String jdbcUrl, int clients, Duration round, int rounds) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(clients + 2);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            return new AppendBench(dataSource, clients, round, rounds).measure();
        }
    }

    private BenchReport measure() throws Exception {
        Clients senders = new Clients(clients, round);
        PlainInserts plain = new PlainInserts(dataSource);
        Path keyset = keyset();
        try (AnnotationConfigApplicationContext house = house(dataSource, keyset);
                AnnotationConfigApplicationContext clear = unsealed(dataSource, keyset);
                StockAxon stock = new StockAxon(dataSource)) {
            Commands commands = house.getBean(Commands.class);
            commands.sendAll(audience().titles());
            Rounds figures = new Rounds()
                    .candidate(OURS, () -> {
                        Audience audience = audience();
                        commands.sendAll(audience.arrivals());
                        return senders.work(
                                c -> commands.send(audience.rating(c), null).events());
                    })
                    .candidate(UNSEALED, () -> {
                        Audience audience = audience();
                        Commands inClear = clear.getBean(Commands.class);
                        inClear.sendAll(audience.arrivals());
                        return senders.work(
                                c -> inClear.send(audience.rating(c), null).events());
                    })
                    .candidate(PEER, () -> {
                        Audience audience = audience();
                        audience.arrivals().forEach(stock::send);
                        return senders.work(c -> stock.send(audience.rating(c)));
                    })
                    .candidate(LIMIT, () -> {
                        Audience audience = audience();
                        return senders.work(c -> plain.store(audience.rating(c)));
                    })
                    .run(2, rounds);
            Map<String, Object> details = new TreeMap<>(figures.all());
            details.put("sealingCost", 1 - figures.median(OURS) / figures.median(UNSEALED));
            details.put("clients", clients);
            details.put("secondsARound", round.toSeconds());
            return BenchReport.of(
                    "append", figures.median(OURS), figures.median(PEER), figures.median(LIMIT), "events/s", details);
        }
    }

    /** New people in each round, so that streams are as long for the last round as for the first. */
    private Audience audience() {
        return new Audience(clients, Instant.EPOCH);
    }

    private static Path keyset() throws IOException {
        return Files.writeString(Files.createTempFile("keyset", ".json"), TinkKeyset.generate());
    }

    private static AnnotationConfigApplicationContext house(DataSource dataSource, Path keyset) {
        return house(dataSource, keyset, context -> {});
    }

    /** A command side that stores what happens to people in clear. */
    private static AnnotationConfigApplicationContext unsealed(DataSource dataSource, Path keyset) {
        return house(
                dataSource,
                keyset,
                context ->
                        context.registerBean("unsealed", Sealing.class, Unsealed::new, bean -> bean.setPrimary(true)));
    }

    private static AnnotationConfigApplicationContext house(
            DataSource dataSource, Path keyset, Consumer<AnnotationConfigApplicationContext> more) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench", Map.of("marquee.accounts.email-key", key, "marquee.sealing.keyset", keyset)));
        context.registerBean("dataSource", DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        context.register(CommandSideConfiguration.class);
        more.accept(context);
        context.refresh();
        return context;
    }

    /** Writes all events in clear. */
    private static final class Unsealed implements Sealing {

        private final Ledger ledger = Ledger.current();

        @Override
        public boolean mintsFor(List<NewEvent> events) {
            return false;
        }

        @Override
        public Set<String> forgottenAmong(List<NewEvent> events) {
            return Set.of();
        }

        @Override
        public List<byte[]> written(List<NewEvent> events) {
            return events.stream().map(event -> ledger.write(event.event())).toList();
        }
    }
}
