package tv.marquee.domain.viewing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** What can be wished of an account's screens. */
public sealed interface ViewingCommand extends DomainCommand {

    /** The longest that anything lasts: a day, in seconds. */
    int LONGEST = 86_400;

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofViewing(account());
    }

    /**
     * Start to watch a title on one more screen. That the profile is the account's is settled by the caller.
     *
     * @param duration of what is played, 1 to 86,400 seconds
     * @param position where to start, in seconds
     * @param allowance how many streams the account may have at once
     * @param device on what; null when it is not known
     */
    record StartPlayback(
            AccountId account,
            PlaybackId playback,
            ProfileId profile,
            TitleId title,
            int duration,
            int position,
            int allowance,
            @Nullable DeviceType device,
            Instant at)
            implements ViewingCommand {
        public StartPlayback {
            Preconditions.between(duration, 1, LONGEST, "duration");
            Preconditions.between(position, 0, LONGEST, "position");
            Preconditions.between(allowance, 0, 100, "allowance");
        }
    }

    /**
     * Tell how far a playback has come. Players tell it every few seconds; what is worth storing is stored.
     *
     * @param position in seconds; beyond the end counts as the end
     * @param playing whether the picture moves
     * @param allowance how many streams the account may have at once
     */
    record ReportProgress(
            AccountId account, PlaybackId playback, int position, boolean playing, int allowance, Instant at)
            implements ViewingCommand {
        public ReportProgress {
            Preconditions.between(position, 0, LONGEST, "position");
            Preconditions.between(allowance, 0, 100, "allowance");
        }
    }

    /**
     * Leave a playback and give its stream back.
     *
     * @param position in seconds; beyond the end counts as the end
     * @param finished whether it was seen to its end
     */
    record EndPlayback(AccountId account, PlaybackId playback, int position, boolean finished, Instant at)
            implements ViewingCommand {
        public EndPlayback {
            Preconditions.between(position, 0, LONGEST, "position");
        }
    }

    /** Take a title out of a profile's history. That the profile is the account's is settled by the caller. */
    record ForgetTitle(AccountId account, ProfileId profile, TitleId title, Instant at) implements ViewingCommand {}

    /** Empty a profile's history. That the profile is the account's is settled by the caller. */
    record ClearHistory(AccountId account, ProfileId profile, Instant at) implements ViewingCommand {}
}
