package tv.marquee.command.account;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.SecondFactors;
import tv.marquee.command.secret.Argon2Hashes;
import tv.marquee.command.store.CredentialTable;
import tv.marquee.command.store.CrossStreamRule;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.SecondFactorTable;
import tv.marquee.domain.ledger.SubjectKeys;

/** Accounts, from settings {@code marquee.accounts.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
public class AccountConfiguration {

    @Bean
    CrossStreamRule oneAccountAnAddress(CredentialTable table, AccountSettings settings) {
        return new OneAccountAnAddress(table, new AddressKey(settings.emailSecret()));
    }

    @Bean
    Argon2Hashes argon2Hashes(AccountSettings settings) {
        return new Argon2Hashes(settings.hashMemory(), settings.hashIterations(), settings.hashesAtOnce());
    }

    @Bean
    Credentials credentials(CredentialTable table, Histories histories, AccountSettings settings, Argon2Hashes hashes) {
        return new Argon2Credentials(
                table, histories, new AddressKey(settings.emailSecret()), hashes, new SecureRandom());
    }

    @Bean
    SecondFactors secondFactors(SecondFactorTable table, SubjectKeys keys) {
        return new OneTimePasswords(table, keys, new SecureRandom());
    }
}
