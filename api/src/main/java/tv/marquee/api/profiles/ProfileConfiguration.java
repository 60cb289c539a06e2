package tv.marquee.api.profiles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.viewing.Viewings;

/** The REST door of profiles. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProfileController.class,
    RatingController.class,
    ListController.class,
    HiddenController.class,
    HomeController.class
})
public class ProfileConfiguration {

    @Bean
    OwnProfiles ownProfiles(Profiles profiles, Freshness freshness) {
        return new OwnProfiles(profiles, freshness);
    }

    @Bean
    OwnViewing ownViewing(Viewings viewings, Freshness freshness) {
        return new OwnViewing(viewings, freshness);
    }
}
