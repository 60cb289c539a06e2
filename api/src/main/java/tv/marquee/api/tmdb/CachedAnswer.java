package tv.marquee.api.tmdb;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer of TMDB as it is kept on disk.
 *
 * @param resource what was asked for, without the key
 * @param etag to ask whether it has changed
 * @param validated when TMDB last said that it is so
 * @param freshUntil until when it may be used without asking
 */
record CachedAnswer(String resource, Optional<String> etag, Instant validated, Instant freshUntil, byte[] body) {

    private static final int FORM = 1;

    /** Whether it may be used without asking TMDB by someone who wants it no older than an instant. */
    boolean serves(Instant now, Instant notBefore) {
        return now.isBefore(freshUntil) && !validated.isBefore(notBefore);
    }

    CachedAnswer validated(Instant now, Freshness freshness) {
        return new CachedAnswer(resource, etag, now, freshness.until(), body);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(FORM);
        out.writeUTF(resource);
        out.writeUTF(etag.orElse(""));
        out.writeLong(validated.toEpochMilli());
        out.writeLong(freshUntil.toEpochMilli());
        out.writeInt(body.length);
        out.write(body);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is something else, or a body is larger than allowed
     */
    static CachedAnswer read(DataInputStream in, int maxBodyBytes) throws IOException {
        if (in.readByte() != FORM) {
            throw new IOException("written by another release");
        }
        String resource = in.readUTF();
        String etag = in.readUTF();
        Instant validated = Instant.ofEpochMilli(in.readLong());
        Instant freshUntil = Instant.ofEpochMilli(in.readLong());
        int length = in.readInt();
        if (length < 0 || length > maxBodyBytes) {
            throw new IOException("larger than allowed");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length || in.read() != -1) {
            throw new IOException("cut short");
        }
        return new CachedAnswer(resource, Optional.of(etag).filter(t -> !t.isEmpty()), validated, freshUntil, body);
    }
}
