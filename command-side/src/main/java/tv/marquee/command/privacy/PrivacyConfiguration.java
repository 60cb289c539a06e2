package tv.marquee.command.privacy;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.command.gateway.Retention;
import tv.marquee.command.store.ErasureTable;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.RetainedInvoiceTable;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.command.store.Transactions;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.SubjectKeys;

/** The keys of people, from settings {@code marquee.sealing.*}, and how long they are kept, from {@code marquee.retention.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PrivacySettings.class, RetentionSettings.class})
public class PrivacyConfiguration {

    @Bean
    KeyEncryption keyEncryption(PrivacySettings settings) {
        return settings.read();
    }

    @Bean
    SealedInvoices retainedInvoices(
            EventLog log,
            Ledger ledger,
            SubjectKeyTable keys,
            KeyEncryption encryption,
            RetainedInvoiceTable table,
            Transactions transactions,
            RetentionSettings settings) {
        return new SealedInvoices(log, ledger, keys, encryption, table, transactions, settings, new SecureRandom());
    }

    /** Before anything else can use a key, those are destroyed again that a backup may have brought back. */
    @Bean
    Erasure erasure(
            SubjectKeyTable keys,
            ErasureTable table,
            SealedInvoices invoices,
            Transactions transactions,
            PrivacySettings settings) {
        Erasure erasure = new Erasure(keys, table, invoices, transactions, new ErasureLedger(settings.erasures()));
        erasure.repeat();
        return erasure;
    }

    @Bean
    KeyVault keyVault(SubjectKeyTable table, KeyEncryption encryption, Ledger ledger, Erasure done) {
        return new KeyVault(table, encryption, ledger, new SecureRandom());
    }

    @Bean
    Rewrapping rewrapping(SubjectKeyTable table, KeyEncryption encryption) {
        return new Rewrapping(table, encryption);
    }

    @Bean
    PersonalLog personalLog(EventLog log, SubjectKeyTable keys, Ledger ledger, SealedLedger sealed) {
        return new OpenedLog(log, keys, ledger, sealed);
    }

    @Bean
    Retention retention(EventLog log, Ledger ledger, RetentionSettings settings) {
        return new DecidedRetention(log, ledger, settings);
    }

    @Bean
    SealedLedger sealedLedger(Ledger ledger, SubjectKeys keys) {
        return new SealedLedger(ledger, keys);
    }
}
