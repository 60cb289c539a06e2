package tv.marquee.ops.house;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.ApiConfiguration;
import tv.marquee.api.web.WebClientConfiguration;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.subscription.SalesConfiguration;
import tv.marquee.query.QuerySideConfiguration;

/** What people and programs ask. */
@Configuration(proxyBeanMethods = false)
@Import({
    CommandSideConfiguration.class,
    SalesConfiguration.class,
    QuerySideConfiguration.class,
    ApiConfiguration.class,
    WebClientConfiguration.class
})
class ApiRole {

    @Bean
    RequestsWithoutIds requestsWithoutIds() {
        return new RequestsWithoutIds();
    }
}
