package tv.marquee.domain.viewing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;
import tv.marquee.domain.shared.TitleId;

/**
 * What can happen on an account's screens. The account counts its streams, so that the stream of events is its; what was
 * watched is the profile's. Positions and durations are in seconds.
 */
public sealed interface ViewingEvent extends SubjectEvent {

    AccountId account();

    ProfileId profile();

    @Override
    default StreamId stream() {
        return StreamId.ofViewing(account());
    }

    @Override
    default StreamId subject() {
        return StreamId.of(profile());
    }

    /**
     * A person started to watch.
     *
     * @param device on what; null when it was not known, as in all that was stored before it was asked for
     */
    record PlaybackStarted(
            AccountId account,
            ProfileId profile,
            PlaybackId playback,
            TitleId title,
            int duration,
            int position,
            @Nullable DeviceType device,
            Instant at)
            implements ViewingEvent {}

    /** A playback came this far, and went on or paused. */
    record PlaybackProgressed(
            AccountId account,
            ProfileId profile,
            PlaybackId playback,
            TitleId title,
            int duration,
            int position,
            boolean playing,
            Instant at)
            implements ViewingEvent {}

    /** The person left before the end. */
    record PlaybackStopped(
            AccountId account,
            ProfileId profile,
            PlaybackId playback,
            TitleId title,
            int duration,
            int position,
            Instant at)
            implements ViewingEvent {}

    /** The person saw it to its end. */
    record PlaybackFinished(
            AccountId account, ProfileId profile, PlaybackId playback, TitleId title, int duration, Instant at)
            implements ViewingEvent {}

    /** The player said no more, and lost its stream. */
    record PlaybackLapsed(AccountId account, ProfileId profile, PlaybackId playback, TitleId title, Instant at)
            implements ViewingEvent {}

    /** The person took the title out of the history; what is watched of it later counts anew. */
    record TitleForgotten(AccountId account, ProfileId profile, TitleId title, Instant at) implements ViewingEvent {}

    /** The person emptied the history. */
    record HistoryCleared(AccountId account, ProfileId profile, Instant at) implements ViewingEvent {}
}
