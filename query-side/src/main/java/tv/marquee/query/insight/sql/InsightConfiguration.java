package tv.marquee.query.insight.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.RememberedInsights;

/** Analysts' figures. Their data source is no bean: the event store's is. The warehouse need not be there at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InsightSettings.class)
public class InsightConfiguration {

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    InsightSource insightSource(InsightSettings settings) {
        return new InsightSource(settings);
    }

    @Bean
    Insights insights(InsightSource source) {
        return new RememberedInsights(
                new SqlInsights(source.pool()),
                task -> Thread.ofVirtual().name("insights").start(task));
    }

    /** The connections that figures are read by. */
    static final class InsightSource implements AutoCloseable {

        private final HikariDataSource pool;

        InsightSource(InsightSettings settings) {
            HikariConfig config = new HikariConfig();
            config.setPoolName("insight");
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            config.setReadOnly(true);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(0);
            config.setConnectionTimeout(PATIENCE.toMillis());
            config.setInitializationFailTimeout(-1);
            this.pool = new HikariDataSource(config);
        }

        HikariDataSource pool() {
            return pool;
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
