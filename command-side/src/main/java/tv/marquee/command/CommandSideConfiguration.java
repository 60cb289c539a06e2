package tv.marquee.command;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.account.AccountConfiguration;
import tv.marquee.command.dispatch.AxonConfiguration;
import tv.marquee.command.privacy.PrivacyConfiguration;
import tv.marquee.command.profile.ProfileConfiguration;
import tv.marquee.command.store.EventStoreConfiguration;
import tv.marquee.command.store.StreamStoreConfiguration;
import tv.marquee.command.subscription.SubscriptionConfiguration;
import tv.marquee.command.viewing.ViewingConfiguration;

/**
 * The gateway's ports {@code Commands}, {@code Credentials}, {@code Pins}, {@code Entitlements} and
 * {@code Playbacks}, on the primary data source, whose tables it migrates.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    EventStoreConfiguration.class,
    StreamStoreConfiguration.class,
    PrivacyConfiguration.class,
    AxonConfiguration.class,
    AccountConfiguration.class,
    ProfileConfiguration.class,
    SubscriptionConfiguration.class,
    ViewingConfiguration.class
})
public class CommandSideConfiguration {}
