package tv.marquee.api.tmdb;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import tv.marquee.command.gateway.CommandsUnavailable;

/** Brings the catalogue up to date from time to time; what goes wrong is logged, and tried again the next time. */
final class ScheduledSync {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledSync.class);

    private final CatalogueSync sync;
    private final int titles;

    ScheduledSync(CatalogueSync sync, int titles) {
        this.sync = sync;
        this.titles = titles;
    }

    @Scheduled(
            initialDelayString = "${marquee.tmdb.sync.initial-delay:PT1M}",
            fixedDelayString = "${marquee.tmdb.sync.every:PT6H}")
    void update() {
        try {
            SyncResult result = sync.update(titles, SyncProgress.UNSEEN);
            LOG.info(
                    "TMDB sync: {} titles looked at, {} events, {} withdrawn, {} skipped, {} requests, {} s",
                    result.looked(),
                    result.events(),
                    result.withdrawn(),
                    result.skippedInAll(),
                    result.calls().requests(),
                    result.took().toSeconds());
        } catch (TmdbUnavailable | TmdbRejected | TmdbUnreadable | CommandsUnavailable | IllegalStateException e) {
            LOG.warn("TMDB sync broke off: {}", e.getMessage());
        }
    }
}
