package tv.marquee.api.wishes;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tv.marquee.command.gateway.Commands;

/** Wishes that carry their request's trace. Needs a clock and a source of random ids. */
@Configuration(proxyBeanMethods = false)
public class WishConfiguration {

    /** Spring's filter that observes requests is one before. */
    private static final int AFTER_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    Wishes wishes(Commands commands, InstantSource clock, Supplier<UUID> ids) {
        return new Wishes(commands, clock, ids);
    }

    @Bean
    FilterRegistrationBean<TraceparentFilter> traceparentFilter(Supplier<UUID> ids) {
        FilterRegistrationBean<TraceparentFilter> filter = new FilterRegistrationBean<>(new TraceparentFilter(ids));
        filter.setOrder(AFTER_OBSERVATION);
        return filter;
    }
}
