package tv.marquee.domain.ledger;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import tv.marquee.domain.shared.StreamId;

/**
 * Closes payloads of one person with that person's key, and opens them: AES-256-GCM (NIST SP 800-38D). The sealed form is a byte 1, which no JSON
 * begins with, then 12 random bytes, the ciphertext, and a tag of 16. What a payload is and where it stands is bound to it, so that it opens
 * nowhere else. Safe for use by many threads.
 */
public final class Seal {

    /** The length of a key. */
    public static final int KEY_BYTES = 32;

    private static final byte SEALED = 1;

    private final Aead aead;

    private Seal(Aead aead) {
        this.aead = aead;
    }

    /**
     * The seal of a key.
     *
     * @param key {@value #KEY_BYTES} bytes
     */
    public static Seal of(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        try {
            return new Seal(new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Whether a payload is sealed; else it is JSON. */
    public static boolean isOn(byte[] payload) {
        return payload.length > 0 && payload[0] == SEALED;
    }

    /** Closes the payload of an event, for its place in its stream. */
    byte[] close(byte[] payload, StreamId stream, long sequence, EventName name) {
        return close(payload, place(stream, sequence, name.toString()));
    }

    /**
     * Opens the payload of an event at its place.
     *
     * @throws GeneralSecurityException when it was not closed by this seal at this place, or changed since
     */
    byte[] open(byte[] sealed, StreamId stream, long sequence, EventName name) throws GeneralSecurityException {
        return open(sealed, place(stream, sequence, name.toString()));
    }

    /** Closes a state, for the place in its stream up to which it was folded. */
    public byte[] closeState(byte[] state, StreamId stream, long sequence) {
        return close(state, place(stream, sequence, "state"));
    }

    /**
     * Opens a state at its place.
     *
     * @throws GeneralSecurityException when it was not closed by this seal at this place, or changed since
     */
    public byte[] openState(byte[] sealed, StreamId stream, long sequence) throws GeneralSecurityException {
        return open(sealed, place(stream, sequence, "state"));
    }

    /** Closes something else that is kept of whose stream it is, for what it is. */
    public byte[] close(byte[] secret, StreamId whose, String what) {
        return close(secret, place(whose, what));
    }

    /**
     * Opens what was closed as that.
     *
     * @throws GeneralSecurityException when it was not closed by this seal as that, or changed since
     */
    public byte[] open(byte[] sealed, StreamId whose, String what) throws GeneralSecurityException {
        return open(sealed, place(whose, what));
    }

    private byte[] close(byte[] payload, byte[] place) {
        try {
            byte[] closed = aead.encrypt(payload, place);
            byte[] sealed = new byte[closed.length + 1];
            sealed[0] = SEALED;
            System.arraycopy(closed, 0, sealed, 1, closed.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    private byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException {
        if (!isOn(sealed)) {
            throw new GeneralSecurityException("it is not sealed");
        }
        return aead.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), place);
    }

    private static byte[] place(StreamId stream, String what) {
        return (stream.kind() + "/" + stream.id() + ":" + what).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] place(StreamId stream, long sequence, String what) {
        return (stream.kind() + "/" + stream.id() + "#" + sequence + ":" + what).getBytes(StandardCharsets.UTF_8);
    }
}
