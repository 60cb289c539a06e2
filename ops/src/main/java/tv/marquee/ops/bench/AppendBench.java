package tv.marquee.ops.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.gateway.Commands;

/**
 * How many events a second get into the store through the command gateway, one command at a time from each of eight
 * clients; beside the same commands on Axon's stock engine, and beside plain INSERT and commit.
 */
public final class AppendBench {

    private static final int CLIENTS = 8;
    private static final String OURS = "ours";
    private static final String PEER = "peer";
    private static final String LIMIT = "limit";

    private final HikariDataSource dataSource;
    private final Duration round;
    private final int rounds;

    private AppendBench(HikariDataSource dataSource, Duration round, int rounds) {
        this.dataSource = dataSource;
        this.round = round;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param jdbcUrl an empty database on a durable PostgreSQL, with user and password
     * @param round how long each candidate works at a time
     * @param rounds how many times, after two for warm-up
     */
    public static BenchReport run(String jdbcUrl, Duration round, int rounds) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(CLIENTS + 2);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            return new AppendBench(dataSource, round, rounds).measure();
        }
    }

    private BenchReport measure() throws Exception {
        Clients clients = new Clients(CLIENTS, round);
        PlainInserts plain = new PlainInserts(dataSource);
        try (AnnotationConfigApplicationContext house = house(dataSource);
                StockAxon stock = new StockAxon(dataSource)) {
            Commands commands = house.getBean(Commands.class);
            commands.sendAll(audience().titles());
            Rounds figures = new Rounds()
                    .candidate(OURS, () -> {
                        Audience audience = audience();
                        commands.sendAll(audience.arrivals());
                        return clients.work(
                                c -> commands.send(audience.rating(c), null).events());
                    })
                    .candidate(PEER, () -> {
                        Audience audience = audience();
                        audience.arrivals().forEach(stock::send);
                        return clients.work(c -> stock.send(audience.rating(c)));
                    })
                    .candidate(LIMIT, () -> {
                        Audience audience = audience();
                        return clients.work(c -> plain.store(audience.rating(c)));
                    })
                    .run(2, rounds);
            Map<String, Object> details = new TreeMap<>(figures.all());
            details.put("clients", CLIENTS);
            details.put("secondsARound", round.toSeconds());
            return BenchReport.of(
                    "append", figures.median(OURS), figures.median(PEER), figures.median(LIMIT), "events/s", details);
        }
    }

    /** New people in each round, so that streams are as long for the last round as for the first. */
    private static Audience audience() {
        return new Audience(CLIENTS, Instant.EPOCH);
    }

    static AnnotationConfigApplicationContext house(DataSource dataSource) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of("marquee.accounts.email-key", key)));
        context.registerBean("dataSource", DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        context.register(CommandSideConfiguration.class);
        context.refresh();
        return context;
    }
}
