package tv.marquee.api.house;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSecurityConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.marquee.api.ApiConfiguration;
import tv.marquee.api.downloads.FakeDevices;
import tv.marquee.api.insight.FakeInsights;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.api.privacy.FakeEvidence;
import tv.marquee.api.privacy.FakeLog;
import tv.marquee.api.privacy.FakeRequests;
import tv.marquee.api.profiles.FakeImpressions;
import tv.marquee.api.profiles.FakePins;
import tv.marquee.api.reviews.FakeReviews;
import tv.marquee.api.security.FakeSecondFactors;
import tv.marquee.api.subscriptions.FakeSales;
import tv.marquee.api.web.FakeEvents;
import tv.marquee.api.web.WebClientConfiguration;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Playbacks;
import tv.marquee.command.gateway.ProfileOwners;
import tv.marquee.command.gateway.RetainedInvoices;
import tv.marquee.command.gateway.Retention;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.freshness.DocumentPositions;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.home.Home;
import tv.marquee.query.recommendation.PublishedModels;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.viewing.Viewings;

/** All doors with nothing real behind them. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({ApiConfiguration.class, WebClientConfiguration.class})
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    EndpointAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    InfoEndpointAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ManagementContextAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletManagementContextAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocConfiguration.class,
    SpringDocSecurityConfiguration.class,
    SpringDocWebMvcConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebEndpointAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class RestHouse {

    static final String PASSWORD = "correct horse";

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    @Bean
    Backstage backstage() {
        return new Backstage();
    }

    @Bean
    Commands commands(Backstage backstage) {
        return backstage.new Gateway();
    }

    @Bean
    Credentials credentials(Backstage backstage) {
        return backstage.new Passwords();
    }

    @Bean
    RetainedInvoices retainedInvoices() {
        return new FakeRetainedInvoices();
    }

    @Bean
    Retention retention() {
        return now -> new Retention.Due("off", List.of(), List.of(), List.of());
    }

    @Bean
    FakeSecondFactors secondFactors() {
        return new FakeSecondFactors();
    }

    @Bean
    Titles titles(Backstage backstage) {
        return backstage.new Catalogue();
    }

    @Bean
    Backstage.People people(Backstage backstage) {
        return backstage.new People();
    }

    @Bean
    Viewings viewings(Backstage backstage) {
        return profile -> Optional.ofNullable(backstage.viewings.get(profile.toString()));
    }

    @Bean
    ProfileOwners profileOwners(Backstage backstage) {
        return profile -> Optional.ofNullable(backstage.seats.get(profile));
    }

    @Bean
    FakePins pins(Backstage backstage) {
        return backstage.pins;
    }

    @Bean
    FakeReviews reviews(Backstage backstage) {
        return backstage.reviews;
    }

    @Bean
    FakeDevices devices() {
        return new FakeDevices();
    }

    @Bean
    FakeInsights insights() {
        return new FakeInsights();
    }

    @Bean
    FakeEvents loggedEvents() {
        return new FakeEvents();
    }

    @Bean
    LogFollowers followers() {
        return new LogFollowers() {
            @Override
            public List<String> concernedBy(String event) {
                return List.of();
            }

            @Override
            public List<Follower> all() {
                return List.of();
            }

            @Override
            public Box deadLetters() {
                return new Box(List.of(), List.of());
            }

            @Override
            public Retried retry(String projection, String reason, String event, @Nullable String at, String by) {
                throw new IllegalStateException("there are none");
            }

            @Override
            public void settle(String projection, String reason, String event, Settlement why, String by) {
                throw new IllegalStateException("there are none");
            }

            @Override
            public void order(String follower, Order order) {
                throw new IllegalArgumentException("there are none");
            }
        };
    }

    @Bean
    PublishedModels models() {
        return List::of;
    }

    @Bean
    FakeEvidence evidence() {
        return new FakeEvidence();
    }

    @Bean
    FakeRequests requests() {
        return new FakeRequests();
    }

    @Bean
    FakeLog personalLog() {
        return new FakeLog();
    }

    @Bean
    FakeImpressions impressions() {
        return new FakeImpressions();
    }

    @Bean
    DocumentPositions positions() {
        return (shelf, ids) -> Map.of();
    }

    @Bean
    Playbacks playbacks(Backstage backstage) {
        return (account, playback) -> !backstage.endedPlaybacks.contains(playback);
    }

    @Bean
    FakeSales sales(Backstage backstage) {
        return backstage.sales;
    }

    @Bean
    Freshness freshness(Backstage backstage) {
        return backstage.new Positions();
    }

    @Bean
    Home home(Backstage backstage) {
        return backstage.new Rows();
    }

    @Bean
    Recommendations recommendations(Backstage backstage) {
        return backstage.new Model();
    }
}
