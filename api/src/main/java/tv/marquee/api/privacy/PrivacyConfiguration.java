package tv.marquee.api.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.subscription.Subscriptions;
import tv.marquee.query.viewing.Viewings;

/** What people are given of their own data. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {

    @Bean
    PersonalExport personalExport(
            PersonalLog log, Accounts accounts, Subscriptions subscriptions, Profiles profiles, Viewings viewings) {
        return new PersonalExport(log, accounts, subscriptions, profiles, viewings);
    }
}
