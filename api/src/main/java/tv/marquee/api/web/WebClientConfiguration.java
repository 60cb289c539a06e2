package tv.marquee.api.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import tv.marquee.api.accounts.KeepingConfiguration;
import tv.marquee.api.privacy.PrivacyConfiguration;
import tv.marquee.api.security.Gate;
import tv.marquee.api.subscriptions.OwnSubscription;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.freshness.DocumentPositions;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.home.Home;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.viewing.Viewings;

/**
 * The web client. Needs query-side's ports, {@link Credentials}, the household, the reviews, the wishes and the security of this module, Spring MVC and
 * Thymeleaf.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:web-client.properties")
@Import({
    AboutPage.class,
    AccountPage.class,
    DataPage.class,
    DemoMailPage.class,
    DevicesPage.class,
    KeepingConfiguration.class,
    PrivacyConfiguration.class,
    MailedLinkPages.class,
    HiddenTitles.class,
    FirstTitlesPage.class,
    HistoryPage.class,
    HomePage.class,
    InsightPage.class,
    InvoicePage.class,
    LivePage.class,
    ModelsPage.class,
    ModerationPage.class,
    MyListPage.class,
    PageErrors.class,
    PinPage.class,
    PlansPage.class,
    ProfilePage.class,
    ProfilesPage.class,
    EventsPage.class,
    EvidencePage.class,
    ProjectionsPage.class,
    RegisterPage.class,
    RequestsPage.class,
    SearchPage.class,
    ShownPage.class,
    SecondFactorPage.class,
    SignInPage.class,
    SignUpPage.class,
    SubscribePage.class,
    SubscriptionPage.class,
    TestBankPage.class,
    TitleChanges.class,
    TitlePage.class,
    WallboardPage.class,
    WatchPage.class
})
public class WebClientConfiguration implements WebMvcConfigurer {

    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final String ECHARTS = "classpath:/META-INF/resources/_static/echarts/6.0.0/dist/";
    private static final String HLS = "classpath:/META-INF/resources/webjars/hls.js/1.4.12/dist/";

    /** Style, script and pictures under a name that changes with their content, so that they are fetched once. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/", HTMX, HLS, ECHARTS)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Bean
    Assets assets(ResourceUrlProvider mvcResourceUrlProvider) {
        return new Assets(mvcResourceUrlProvider);
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ViewerLocale();
    }

    @Bean
    SubscriptionViewer subscriptionViewer(OwnSubscription subscriptions, Viewers viewers) {
        return new SubscriptionViewer(subscriptions, viewers);
    }

    @Bean
    Viewers viewers(Profiles profiles, Viewings viewings, Freshness freshness) {
        return new Viewers(profiles, viewings, freshness);
    }

    @Bean
    LiveUpdates liveUpdates(DocumentPositions positions) {
        return new LiveUpdates(positions);
    }

    @Bean
    Words words(MessageSource messageSource) {
        return new Words(messageSource);
    }

    @Bean
    Catalogue catalogue(Titles titles) {
        return new Catalogue(titles);
    }

    @Bean
    Changes changes(Wishes wishes) {
        return new Changes(wishes);
    }

    @Bean
    HomeRows homeRows(Home home, Recommendations recommendations, Titles titles, Words words) {
        return new HomeRows(home, recommendations, titles, words);
    }

    @Bean
    SimilarTitles similarTitles(Recommendations recommendations, Titles titles, Words words) {
        return new SimilarTitles(recommendations, titles, new Kinship(words));
    }

    @Bean
    Registration registration(Wishes wishes, Credentials credentials, Gate gate) {
        return new Registration(wishes, credentials, gate);
    }
}
