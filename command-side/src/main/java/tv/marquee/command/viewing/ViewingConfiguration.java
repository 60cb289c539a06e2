package tv.marquee.command.viewing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.Playbacks;
import tv.marquee.command.store.Histories;

/** What accounts have on their screens. */
@Configuration(proxyBeanMethods = false)
public class ViewingConfiguration {

    @Bean
    Playbacks playbacks(Histories histories) {
        return new DecidedPlaybacks(histories);
    }
}
