package tv.marquee.domain.ledger;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;

/** Wraps keys by a Tink keyset, whose JSON is a secret of the installation. */
public final class TinkKeyset implements KeyEncryption {

    private static final Configuration AEAD = AeadConfig2026.get();

    /** What Tink puts before a ciphertext: a byte 1, and the id of the key. */
    private static final int PREFIX_BYTES = 1 + Integer.BYTES;

    private final KeysetHandle keyset;
    private final Aead aead;

    private TinkKeyset(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(AEAD, Aead.class);
    }

    /** A new keyset of one AES-256-GCM key, as JSON. */
    public static String generate() {
        try {
            return written(fresh());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink makes keys", e);
        }
    }

    /**
     * A keyset with one more key, which wraps from now on; all others still unwrap.
     *
     * @throws IllegalArgumentException when it is no keyset
     */
    public static String rotated(String json) {
        try {
            KeysetHandle handle = read(json);
            return written(KeysetHandle.newBuilder(handle)
                    .addEntry(KeysetHandle.importKey(fresh().getPrimary().getKey())
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the keyset cannot be read", e);
        }
    }

    /**
     * Reads a keyset.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static TinkKeyset of(String json) {
        try {
            return new TinkKeyset(read(json));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the keyset cannot be read", e);
        }
    }

    @Override
    public String current() {
        return name(keyset.getPrimary().getId());
    }

    @Override
    public String wrapper(byte[] wrapped) {
        return name(ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt());
    }

    @Override
    public byte[] wrap(byte[] key, String owner) {
        try {
            return aead.encrypt(key, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping failed", e);
        }
    }

    /** @throws KeysUnavailable when it was wrapped by a key that this keyset does not have */
    @Override
    public byte[] unwrap(byte[] wrapped, String owner) {
        requireKey(wrapped);
        try {
            return aead.decrypt(wrapped, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key was not wrapped by this keyset for this owner", e);
        }
    }

    /** A keyset that is not the house's, or from before its last rotation, is no fault of what is sealed. */
    private void requireKey(byte[] wrapped) {
        if (wrapped.length < PREFIX_BYTES) {
            return;
        }
        int id = ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt();
        boolean has = IntStream.range(0, keyset.size())
                .anyMatch(entry -> keyset.getAt(entry).getId() == id);
        if (!has) {
            throw new KeysUnavailable(
                    "keys are wrapped by " + name(id)
                            + ", which the keyset does not have: it is another house's, or from before a rotation",
                    null);
        }
    }

    private static String name(int id) {
        return "tink:" + Integer.toUnsignedString(id);
    }

    private static KeysetHandle fresh() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD);
    }

    private static KeysetHandle read(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, AEAD, InsecureSecretKeyAccess.get());
    }

    private static String written(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, AEAD, InsecureSecretKeyAccess.get());
    }
}
