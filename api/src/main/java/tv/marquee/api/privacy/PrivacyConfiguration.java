package tv.marquee.api.privacy;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.api.accounts.AccountKeeping;
import tv.marquee.api.mail.MailSettings;
import tv.marquee.api.mail.WrittenMail;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.command.gateway.ProfileOwners;
import tv.marquee.command.gateway.RetainedInvoices;
import tv.marquee.command.gateway.Retention;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.subscription.Subscriptions;
import tv.marquee.query.viewing.Viewings;

/** What people are given of their own data, and told of what they ask for. Needs mail. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {

    private static final int EXPORTS_AT_ONCE = 2;

    @Bean
    RequestLetters requestLetters(
            WrittenMail mail,
            MessageSource messageSource,
            AccountKeeping keeping,
            Profiles profiles,
            MailSettings settings) {
        return new RequestLetters(mail, messageSource, keeping, profiles, settings);
    }

    @Bean
    RetentionKeeper retentionKeeper(
            Retention retention, RetainedInvoices invoices, RequestLetters letters, Wishes wishes) {
        return new RetentionKeeper(retention, invoices, letters, wishes);
    }

    @Bean
    StaffLookups staffLookups(ProfileOwners owners, Wishes wishes) {
        return new StaffLookups(owners, wishes);
    }

    /** Some at a time, so that many who ask at once do not take the memory of the others. For exports alone: it does not stand for the application's executor. */
    @Bean(destroyMethod = "shutdownNow", defaultCandidate = false)
    ExecutorService exportThreads() {
        return Executors.newFixedThreadPool(
                EXPORTS_AT_ONCE, Thread.ofPlatform().name("export-", 0).daemon().factory());
    }

    @Bean
    Exports exports(PersonalExport export, @Qualifier("exportThreads") ExecutorService threads, InstantSource clock) {
        return new Exports(export, threads, clock, Ticker.systemTicker());
    }

    @Bean
    PersonalExport personalExport(
            PersonalLog log, Accounts accounts, Subscriptions subscriptions, Profiles profiles, Viewings viewings) {
        return new PersonalExport(log, accounts, subscriptions, profiles, viewings);
    }
}
