package tv.marquee.api.media;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.viewing.PlaybackId;

/**
 * What a link serves: one title, in one playback, to one profile of one account, until it expires.
 *
 * @param sharpest the sharpest picture that is paid for
 */
public record MediaLink(
        AccountId account,
        ProfileId profile,
        PlaybackId playback,
        TitleId title,
        Resolution sharpest,
        Instant expires) {}
