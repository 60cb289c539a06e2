package tv.marquee.projection.warehouse.sql;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.projection.sentiment.SentimentConfiguration;
import tv.marquee.projection.warehouse.Pseudonyms;
import tv.marquee.projection.warehouse.WarehouseFold;

/** The warehouse, which need not be there at start. Its data source is no bean: the event store's is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarehouseSettings.class)
@Import(SentimentConfiguration.class)
public class WarehouseConfiguration {

    @Bean
    WarehouseDatabase warehouseDatabase(WarehouseSettings settings) {
        return new WarehouseDatabase(settings);
    }

    @Bean
    Projection warehouseProjection(
            WarehouseDatabase database, WarehouseSettings settings, Sentiment sentiment, ObjectProvider<Clock> clock) {
        WarehouseFold fold = new WarehouseFold(new Pseudonyms(settings.pseudonymSecret()), sentiment);
        return new SqlWarehouse(database, fold, clock.getIfAvailable(Clock::systemUTC), new SecureRandom()::nextLong);
    }
}
