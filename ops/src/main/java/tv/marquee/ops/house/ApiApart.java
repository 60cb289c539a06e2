package tv.marquee.ops.house;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.RelayTable;
import tv.marquee.query.freshness.ShelfProgress;

/** What the doors know of the others when those are in processes of their own. */
@Configuration(proxyBeanMethods = false)
class ApiApart {

    @Bean
    LogFollowers logFollowers(EventLog log, RelayTable relay, ShelfProgress shelves) {
        return new DistantFollowers(log, relay, shelves);
    }
}
