package tv.marquee.api.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.marquee.api.downloads.DownloadConfiguration;
import tv.marquee.api.downloads.FakeDevices;
import tv.marquee.api.house.FakeRetainedInvoices;
import tv.marquee.api.insight.FakeInsights;
import tv.marquee.api.privacy.FakeEvidence;
import tv.marquee.api.privacy.FakeLog;
import tv.marquee.api.privacy.FakeRequests;
import tv.marquee.api.problem.ProblemConfiguration;
import tv.marquee.api.profiles.FakeImpressions;
import tv.marquee.api.profiles.FakePins;
import tv.marquee.api.profiles.HouseholdConfiguration;
import tv.marquee.api.reviews.FakeReviews;
import tv.marquee.api.reviews.ReviewConfiguration;
import tv.marquee.api.security.FakeSecondFactors;
import tv.marquee.api.security.SecurityConfiguration;
import tv.marquee.api.subscriptions.FakeSales;
import tv.marquee.api.subscriptions.SubscriptionConfiguration;
import tv.marquee.api.wishes.WishConfiguration;
import tv.marquee.command.gateway.ProfileOwners;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.freshness.DocumentPositions;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;

/** The web client with the house's own security, on ports filled by hand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
    DownloadConfiguration.class,
    HouseholdConfiguration.class,
    WebClientConfiguration.class,
    ReviewConfiguration.class,
    SecurityConfiguration.class,
    SubscriptionConfiguration.class,
    WishConfiguration.class,
    ProblemConfiguration.class
})
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class WebHouse {

    static final AccountId ACCOUNT = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    static final String PROFILE = "00000000-0000-4000-8000-00000000000b";
    static final AccountId ANALYST = new AccountId(UUID.fromString("00000000-0000-4000-8000-00000000000c"));
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String PASSWORD = "marquee-demo";

    /** Any key will do. */
    static final String TOKEN_KEY = "marquee.security.token-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    /** A profile that rated and listed a few films. */
    static ProfileView somebody() {
        return new ProfileView(
                PROFILE,
                ACCOUNT.toString(),
                Face.of("Ada", Maturity.EIGHTEEN),
                false,
                false,
                false,
                Map.of("tmdb-961", new RatingView(4.5, NOW), "tmdb-775", new RatingView(3, NOW)),
                List.of(
                        new ListedView("tmdb-992", NOW),
                        new ListedView("tmdb-1", NOW),
                        new ListedView("tmdb-653", NOW)),
                Map.of(),
                Map.of(),
                5);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Bean
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    @Bean
    FakeRetainedInvoices retainedInvoices() {
        return new FakeRetainedInvoices();
    }

    @Bean
    FakeRetention retention() {
        return new FakeRetention();
    }

    @Bean
    FakeSecondFactors secondFactors() {
        return new FakeSecondFactors();
    }

    @Bean
    FakeTitles titles() {
        return new FakeTitles(Films.all());
    }

    @Bean
    FakeProfiles profiles() {
        FakeProfiles profiles = new FakeProfiles();
        profiles.put(somebody());
        return profiles;
    }

    @Bean
    FakeViewings viewings() {
        return new FakeViewings();
    }

    @Bean
    FakeCredentials credentials() {
        FakeCredentials credentials = new FakeCredentials();
        credentials.open(new EmailAddress("ada@example.org"), credentials.hash(PASSWORD), ACCOUNT, Role.SUBSCRIBER);
        credentials.open(new EmailAddress("analyst@example.org"), credentials.hash(PASSWORD), ANALYST, Role.ANALYST);
        return credentials;
    }

    @Bean
    FakeEvents loggedEvents() {
        return new FakeEvents();
    }

    @Bean
    ProfileOwners profileOwners() {
        return profile -> profile.toString().equals(PROFILE) ? Optional.of(ACCOUNT) : Optional.empty();
    }

    @Bean
    FakePins pins() {
        return new FakePins();
    }

    @Bean
    FakeReviews reviews() {
        return new FakeReviews();
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
    FakeFollowers followers() {
        return new FakeFollowers();
    }

    @Bean
    FakeModels models() {
        return new FakeModels();
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
    Accounts accountShelf() {
        return account -> Optional.empty();
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
    FakeSales sales() {
        FakeSales sales = new FakeSales();
        sales.subscribe(ACCOUNT, NOW);
        return sales;
    }

    @Bean
    FakeCommands commands(
            FakeProfiles profiles, FakeCredentials credentials, FakeSales sales, FakePins pins, FakeReviews reviews) {
        return new FakeCommands(profiles, credentials, sales, pins, reviews);
    }

    @Bean
    FakeFreshness freshness() {
        return new FakeFreshness();
    }

    @Bean
    FakeRecommendations recommendations() {
        return new FakeRecommendations();
    }

    @Bean
    FakeHome home(FakeTitles titles, FakeRecommendations recommendations) {
        return new FakeHome(titles, recommendations);
    }
}
