package tv.marquee.command;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.command.gateway.Commands;

/** The command side as one process has it, on a database of the test. */
public final class TestHouse implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestHouse() {}

    /** A process with the default settings, but for those given. */
    public static TestHouse on(HikariDataSource dataSource, Map<String, Object> settings) {
        TestHouse house = new TestHouse();
        Map<String, Object> all = new TreeMap<>(settings);
        all.put("marquee.accounts.email-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        house.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        house.context.registerBean("dataSource", HikariDataSource.class, () -> dataSource);
        house.context.register(CommandSideConfiguration.class);
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
