package tv.marquee.command.privacy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.wrapping.KeyEncryptionFile;

/**
 * What the keys of people are wrapped by.
 *
 * @param keyset a file with a Tink keyset in JSON, or with where Vault is; without it nothing of anybody can be read, so that it is backed up apart
 *     from the database
 * @param ledger where it is kept who was forgotten, apart from the database too; by default {@code erasures} beside the keyset
 */
@ConfigurationProperties("marquee.sealing")
record PrivacySettings(Path keyset, @Nullable Path ledger) {

    PrivacySettings {
        if (!Files.isReadable(keyset)) {
            throw new IllegalArgumentException(
                    "marquee.sealing.keyset: " + keyset + " cannot be read; the keys of people are wrapped by it");
        }
    }

    /** Where it is kept who was forgotten. */
    Path erasures() {
        return ledger == null ? keyset.resolveSibling("erasures") : ledger;
    }

    KeyEncryption read() {
        try {
            return KeyEncryptionFile.at(keyset);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("marquee.sealing.keyset: " + e.getMessage(), e);
        }
    }
}
