package tv.marquee.domain.ledger.wrapping;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.ledger.KeyEncryption;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.TinkKeyset;

/**
 * What a file says that keys are wrapped by: a Tink keyset in JSON, or {@code {"vault": {"address", "mount", "key", "tokenFile", "certificates"}, "keyset"}},
 * where the last, a Tink keyset, may be left out and unwraps what was wrapped before Vault did. Without {@code certificates}, a file of authorities in PEM,
 * those of the JDK are believed. A file that was replaced is taken up without a restart.
 */
public final class KeyEncryptionFile implements KeyEncryption {

    private static final String VAULT = "vault";
    private static final String KEYSET = "keyset";
    private static final String CERTIFICATES = "certificates";
    private static final String USUAL_MOUNT = "transit";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private volatile Content content;

    private KeyEncryptionFile(Path file) throws IOException {
        this.file = file;
        this.content = read(file);
    }

    private record Content(KeyEncryption encryption, FileTime modified) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it cannot be read, or says something else
     */
    public static KeyEncryptionFile at(Path file) {
        try {
            return new KeyEncryptionFile(file);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            // What was read may be a secret, so that the reason is told without the words of who read it.
            throw new IllegalArgumentException(
                    file + " holds neither a keyset nor where Vault is: "
                            + (e instanceof IllegalArgumentException ? e.getMessage() : "it cannot be read"),
                    e);
        }
    }

    /** Whether a file's text names a Vault, whose keys are rotated there. */
    public static boolean namesVault(String json) {
        try {
            return JSON.readTree(json).path(VAULT).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    @Override
    public String current() {
        return newest().current();
    }

    @Override
    public String wrapper(byte[] wrapped) {
        return content.encryption().wrapper(wrapped);
    }

    @Override
    public byte[] wrap(byte[] key, String owner) {
        return newest().wrap(key, owner);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String owner) {
        KeyEncryption known = content.encryption();
        try {
            return known.unwrap(wrapped, owner);
        } catch (KeysUnavailable e) {
            KeyEncryption other = newest();
            if (other == known) {
                throw e;
            }
            return other.unwrap(wrapped, owner);
        }
    }

    /** As the file is now; as it was, when it is away or unreadable. */
    private KeyEncryption newest() {
        Content known = content;
        try {
            if (!Files.getLastModifiedTime(file).equals(known.modified())) {
                content = read(file);
            }
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return known.encryption();
        }
        return content.encryption();
    }

    private static Content read(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        String json = Files.readString(file);
        JsonNode root = JSON.readTree(json);
        JsonNode vault = root.path(VAULT);
        if (!vault.isObject()) {
            return new Content(TinkKeyset.of(json), modified);
        }
        Optional<TinkKeyset> before =
                root.has(KEYSET) ? Optional.of(TinkKeyset.of(root.path(KEYSET).toString())) : Optional.empty();
        return new Content(
                new VaultTransit(
                        URI.create(required(vault, "address")),
                        vault.path("mount").asString(USUAL_MOUNT),
                        required(vault, "key"),
                        file.resolveSibling(required(vault, "tokenFile")),
                        vault.has(CERTIFICATES)
                                ? Optional.of(file.resolveSibling(required(vault, CERTIFICATES)))
                                : Optional.empty(),
                        before),
                modified);
    }

    private static String required(JsonNode vault, String name) {
        String value = vault.path(name).asString("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("vault." + name + " is missing");
        }
        return value;
    }
}
