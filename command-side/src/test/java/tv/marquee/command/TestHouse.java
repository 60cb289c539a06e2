package tv.marquee.command;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.command.catalogue.CatalogueReactionConfiguration;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.privacy.PrivacyReactionConfiguration;
import tv.marquee.command.subscription.SalesConfiguration;
import tv.marquee.command.subscription.SubscriptionReactionConfiguration;
import tv.marquee.domain.ledger.TinkKeyset;

/** The command side as one process has it, on a database of the test. */
public final class TestHouse implements AutoCloseable {

    /** Any secret will do. */
    private static final Path KEYSET = keyset();

    public static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestHouse() {}

    /** A process with the default settings, but for those given. */
    public static TestHouse on(HikariDataSource dataSource, Map<String, Object> settings) {
        return on(dataSource, settings, context -> {});
    }

    private static Path keyset() {
        try {
            return Files.writeString(
                    Files.createTempDirectory("secrets").resolve("keyset.json"), TinkKeyset.generate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that also sells and reacts, as time passes on a clock of the test. */
    public static TestHouse selling(HikariDataSource dataSource, Clock clock) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("marquee.payments.notice-key", SECRET);
        settings.put("marquee.offers.currency", "EUR");
        List.of("plan=basic", "version=1", "price=799", "streams=1", "resolution=SD", "profiles=2", "downloads=1")
                .forEach(part -> settings.put("marquee.offers.plans[0]." + part.split("=")[0], part.split("=")[1]));
        return on(dataSource, settings, context -> {
            context.registerBean(Clock.class, () -> clock);
            context.register(
                    SalesConfiguration.class,
                    SubscriptionReactionConfiguration.class,
                    CatalogueReactionConfiguration.class,
                    PrivacyReactionConfiguration.class);
        });
    }

    private static TestHouse on(
            HikariDataSource dataSource,
            Map<String, Object> settings,
            Consumer<AnnotationConfigApplicationContext> more) {
        TestHouse house = new TestHouse();
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("marquee.accounts.email-key", SECRET);
        all.putIfAbsent("marquee.sealing.keyset", KEYSET);
        house.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        house.context.registerBean("dataSource", HikariDataSource.class, () -> dataSource);
        house.context.register(CommandSideConfiguration.class);
        more.accept(house.context);
        house.context.refresh();
        return house;
    }

    /** A process with the default settings. */
    public static TestHouse on(HikariDataSource dataSource) {
        return on(dataSource, Map.of());
    }

    public Commands commands() {
        return get(Commands.class);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
