package tv.marquee.projection.rebuild;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.projection.intake.Projections;

/** Rebuilds of the projections of this process. */
@Configuration(proxyBeanMethods = false)
public class RebuildConfiguration {

    @Bean
    Rebuilds rebuilds(Projections projections, ObjectProvider<Clock> clock) {
        return new Rebuilds(projections, clock.getIfAvailable(Clock::systemUTC));
    }
}
