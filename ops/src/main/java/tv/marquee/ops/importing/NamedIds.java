package tv.marquee.ops.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.viewing.PlaybackId;

/** Identities that follow from a name, so that a repeat means the same people: UUIDs of version 5 (RFC 9562, 5.5). */
final class NamedIds {

    private static final UUID NAMESPACE = UUID.fromString("6d617271-7565-4e00-8000-696d706f7274");

    private NamedIds() {}

    static AccountId account(String name) {
        return new AccountId(of("account/" + name));
    }

    static ProfileId profile(String name) {
        return new ProfileId(of("profile/" + name));
    }

    static PlaybackId playback(String name) {
        return new PlaybackId(of("playback/" + name));
    }

    private static UUID of(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + text.length);
        input.putLong(NAMESPACE.getMostSignificantBits()).putLong(NAMESPACE.getLeastSignificantBits());
        input.put(text);
        ByteBuffer digest = ByteBuffer.wrap(sha1(input.array()));
        long high = digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
