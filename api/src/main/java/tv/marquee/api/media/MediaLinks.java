package tv.marquee.api.media;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import tv.marquee.api.security.PurposeKey;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.viewing.PlaybackId;

/**
 * Writes links as tokens and reads them back. A token says what it serves in clear and is signed, so that every instance
 * with the same key knows its own and nothing needs to be stored.
 */
public final class MediaLinks {

    private static final String PURPOSE = "marquee media link";
    private static final int PARTS = 6;

    private final PurposeKey key;
    private final InstantSource clock;

    /**
     * Links under a key of their own, derived from the installation's.
     *
     * @param secret the installation's key
     */
    public MediaLinks(SecretKey secret, InstantSource clock) {
        this.key = new PurposeKey(secret, PURPOSE);
        this.clock = clock;
    }

    /** The token of a link: letters, digits, hyphens, underscores and one dot. */
    public String token(MediaLink link) {
        String text = String.join(
                "|",
                link.account().toString(),
                link.profile().toString(),
                link.playback().toString(),
                link.title().value(),
                link.sharpest().name(),
                String.valueOf(link.expires().getEpochSecond()));
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        return PurposeKey.base64(said) + "." + PurposeKey.base64(key.sign(said));
    }

    /** The link behind a token; empty when it is not one of ours, was changed, or has expired. */
    Optional<MediaLink> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] said = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature, key.sign(said))
                    ? Optional.of(parse(said)).filter(link -> clock.instant().isBefore(link.expires()))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static MediaLink parse(byte[] said) {
        String[] parts = new String(said, StandardCharsets.UTF_8).split("\\|", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a link has " + PARTS + " parts");
        }
        return new MediaLink(
                new AccountId(UUID.fromString(parts[0])),
                new ProfileId(UUID.fromString(parts[1])),
                new PlaybackId(UUID.fromString(parts[2])),
                new TitleId(parts[3]),
                Resolution.valueOf(parts[4]),
                Instant.ofEpochSecond(Long.parseLong(parts[5])));
    }
}
