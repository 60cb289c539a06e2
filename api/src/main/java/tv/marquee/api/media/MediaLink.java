package tv.marquee.api.media;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.PlaybackId;

/** What a link serves: one title, in one playback, to one profile of one account, until it expires. */
public record MediaLink(AccountId account, ProfileId profile, PlaybackId playback, TitleId title, Instant expires) {}
