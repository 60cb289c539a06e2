package tv.marquee.ops.house;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What every process has, whichever {@link HouseRole} it has. Time and identities come in here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(PositionsEndpoint.class)
class HouseConfiguration {

    /** @param ahead how far the clock is wrong on purpose, in a drill */
    @Bean
    Clock clock(@Value("${marquee.clock.ahead:PT0S}") Duration ahead) {
        return Clock.offset(Clock.systemUTC(), ahead);
    }

    @Bean
    Supplier<UUID> identities() {
        return UUID::randomUUID;
    }
}
