package tv.marquee.analytics.privacy;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.wrapping.KeyEncryptionFile;

/**
 * How keys are reached from wherever a part of a job runs: by a database user who may read keys and nothing else, and by the keyset that they are wrapped
 * by. Travels with a job's parts; keys do not.
 *
 * @param url JDBC address of the event store's database, with the user; empty when no keys are to be had
 * @param password that user's
 * @param keyset the file that says what wraps keys, at the same place on every machine
 */
public record KeyAccess(String url, String password, String keyset) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of a log without anything that is sealed. */
    public static final KeyAccess NONE = new KeyAccess("", "", "");

    /** The environment variable that {@link #password} is taken from, so that no list of processes shows it. */
    public static final String PASSWORD = "MARQUEE_KEYS_PASSWORD";

    private static final Map<KeyAccess, SubjectKeyReader> OPEN = new ConcurrentHashMap<>();

    /** Access as a command line tells it; {@link #NONE} when it tells none. */
    public static KeyAccess of(Optional<String> url, Optional<String> keyset, @Nullable String password) {
        return url.isEmpty() ? NONE : new KeyAccess(url.get(), password == null ? "" : password, keyset.orElse(""));
    }

    /**
     * The keys; the same for all parts that run in this process.
     *
     * @throws KeysUnavailable when the keyset cannot be read
     */
    public SubjectKeyReader open() {
        return OPEN.computeIfAbsent(this, KeyAccess::opened);
    }

    private SubjectKeyReader opened() {
        if (url.isEmpty()) {
            return new SubjectKeyReader(this, Optional.empty());
        }
        try {
            return new SubjectKeyReader(this, Optional.of(KeyEncryptionFile.at(Path.of(keyset))));
        } catch (IllegalArgumentException e) {
            throw new KeysUnavailable("--keyset: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "KeyAccess[" + url + "]";
    }
}
