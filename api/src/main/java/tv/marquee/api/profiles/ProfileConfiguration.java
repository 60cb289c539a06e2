package tv.marquee.api.profiles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.titles.Ceilings;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.viewing.Viewings;

/** The REST door of profiles. Needs the {@link Household}. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProfileController.class,
    RatingController.class,
    ListController.class,
    HiddenController.class,
    HomeController.class,
    ImpressionController.class
})
public class ProfileConfiguration {

    @Bean
    Ceilings ceilings(OwnProfiles ownProfiles) {
        return (profile, who) -> profile == null
                ? Maturity.EIGHTEEN
                : ownProfiles.read(profile, who, 0).maturity();
    }

    @Bean
    OwnViewing ownViewing(Viewings viewings, Freshness freshness) {
        return new OwnViewing(viewings, freshness);
    }
}
