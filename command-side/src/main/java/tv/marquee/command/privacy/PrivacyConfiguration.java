package tv.marquee.command.privacy;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.SubjectKeys;

/** The keys of people, from settings {@code marquee.sealing.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
public class PrivacyConfiguration {

    @Bean
    KeyVault keyVault(SubjectKeyTable table, PrivacySettings settings, Ledger ledger) {
        return new KeyVault(table, settings.read(), ledger, new SecureRandom());
    }

    @Bean
    SealedLedger sealedLedger(Ledger ledger, SubjectKeys keys) {
        return new SealedLedger(ledger, keys);
    }
}
