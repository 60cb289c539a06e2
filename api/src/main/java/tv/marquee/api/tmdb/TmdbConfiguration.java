package tv.marquee.api.tmdb;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import tv.marquee.command.gateway.Commands;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

/**
 * The TMDB client and the catalogue's sync. Nothing is called before a sync is asked for, or
 * {@code marquee.tmdb.sync.enabled} is set.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TmdbSettings.class)
public class TmdbConfiguration {

    @Bean
    TmdbClient tmdbClient(TmdbSettings settings, ObjectProvider<Clock> clock) {
        return new TmdbClient(settings, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    CatalogueSync catalogueSync(
            TmdbClient client, Commands commands, Titles titles, TmdbSettings settings, ObjectProvider<Clock> clock) {
        KnownTitles known = ids -> titles.findAll(ids, Maturity.EIGHTEEN).stream()
                .map(TitleView::id)
                .map(TitleId::new)
                .collect(Collectors.toSet());
        return new CatalogueSync(
                client,
                commands,
                known,
                settings.folder().resolve("sync.json"),
                clock.getIfAvailable(Clock::systemUTC),
                settings.concurrency());
    }

    /** Only when asked for. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("marquee.tmdb.sync.enabled")
    @EnableScheduling
    static class Schedule {

        @Bean
        ScheduledSync scheduledSync(CatalogueSync sync, TmdbSettings settings) {
            return new ScheduledSync(sync, settings.sync().titles());
        }
    }
}
