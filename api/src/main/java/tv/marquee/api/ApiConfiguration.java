package tv.marquee.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tv.marquee.api.accounts.AccountConfiguration;
import tv.marquee.api.documentation.DocumentationConfiguration;
import tv.marquee.api.downloads.DownloadConfiguration;
import tv.marquee.api.insight.InsightConfiguration;
import tv.marquee.api.json.ApiJson;
import tv.marquee.api.media.MediaConfiguration;
import tv.marquee.api.playbacks.PlaybackConfiguration;
import tv.marquee.api.problem.ProblemConfiguration;
import tv.marquee.api.profiles.HouseholdConfiguration;
import tv.marquee.api.profiles.ProfileConfiguration;
import tv.marquee.api.reviews.ReviewConfiguration;
import tv.marquee.api.security.SecurityConfiguration;
import tv.marquee.api.subscriptions.SubscriptionConfiguration;
import tv.marquee.api.titles.TitleConfiguration;
import tv.marquee.api.tokens.TokenConfiguration;
import tv.marquee.api.wishes.WishConfiguration;

/**
 * The REST door, whole, with the security of all doors. Needs the ports of command-side and query-side, a
 * {@link java.time.Clock}, a {@code Supplier<UUID>} of random ids, and Spring Boot's own configuration of MVC and security.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AccountConfiguration.class,
    DocumentationConfiguration.class,
    DownloadConfiguration.class,
    HouseholdConfiguration.class,
    InsightConfiguration.class,
    MediaConfiguration.class,
    PlaybackConfiguration.class,
    ProblemConfiguration.class,
    ProfileConfiguration.class,
    ReviewConfiguration.class,
    SecurityConfiguration.class,
    SubscriptionConfiguration.class,
    TitleConfiguration.class,
    TokenConfiguration.class,
    WishConfiguration.class
})
public class ApiConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(ApiJson.mapper()));
    }
}
