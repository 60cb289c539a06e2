package tv.marquee.ops.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.publication.PublicationConfiguration;
import tv.marquee.command.publication.Relay;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.ops.platform.Endpoints;

/** An event store for a measurement, which no command has filled, and the relay that brings it to Kafka. */
public final class MadeUpLog implements AutoCloseable {

    private final HikariDataSource store;
    private final AnnotationConfigApplicationContext context;

    /**
     * One more event of its stream.
     *
     * @param sequence from 0 on in each stream
     */
    public record Numbered(DomainEvent event, long sequence) {}

    /**
     * Opens one, with whatever else is to be measured.
     *
     * @param platform with a PostgreSQL and a Kafka for this purpose only
     * @param settings of the other parts
     * @param parts Spring configurations that follow the log
     */
    public static MadeUpLog open(Endpoints platform, Map<String, Object> settings, Class<?>... parts) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(platform.jdbcUrl());
        config.setUsername(platform.user());
        config.setPassword(platform.password());
        config.setMaximumPoolSize(24);
        return new MadeUpLog(new HikariDataSource(config), platform.kafka(), settings, parts);
    }

    private MadeUpLog(HikariDataSource store, String kafka, Map<String, Object> settings, Class<?>... parts) {
        this.store = store;
        this.context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("kafka", Map.of("marquee.kafka.bootstrap-servers", kafka)));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("measured", settings));
        context.registerBean("dataSource", DataSource.class, () -> store, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SubjectKeys.class, OneSeal::new);
        context.register(PublicationConfiguration.class);
        if (parts.length > 0) {
            context.register(parts);
        }
        context.refresh();
    }

    public DataSource store() {
        return store;
    }

    public Relay relay() {
        return context.getBean(Relay.class);
    }

    /** One of the parts. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Adds events; those of profiles are sealed, all by the same key. Returns the position of the last of all. */
    public long append(List<Numbered> events) {
        JdbcTemplate jdbc = new JdbcTemplate(store);
        Ledger ledger = Ledger.current();
        List<Object[]> rows = new ArrayList<>(events.size());
        for (Numbered numbered : events) {
            DomainEvent event = numbered.event();
            rows.add(new Object[] {
                event.stream().kind(),
                event.stream().id(),
                numbered.sequence(),
                UUID.randomUUID(),
                ledger.nameOf(event).toString(),
                event.owner(),
                OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC),
                event instanceof ProfileEvent
                        ? ledger.write(event, numbered.sequence(), OneSeal.SEAL)
                        : ledger.write(event)
            });
        }
        jdbc.batchUpdate("""
                insert into event_store.event
                    (stream_kind, stream_id, sequence, event_id, name, owner, occurred_at, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """, rows);
        jdbc.execute("analyze event_store.event");
        Long last = jdbc.queryForObject("select max(position) from event_store.event", Long.class);
        return last == null ? 0 : last;
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
