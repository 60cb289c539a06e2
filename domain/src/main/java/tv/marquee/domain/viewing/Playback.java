package tv.marquee.domain.viewing;

import java.time.Duration;
import java.time.Instant;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;

/**
 * A playback that has not ended. It holds one of its account's streams on a lease, which every stored progress renews; a
 * player that says no more loses the stream when the lease ends.
 *
 * @param duration of what is played, in seconds
 * @param position where it was told last, in seconds from the start
 * @param playing whether the picture moved then
 * @param told when that was
 */
public record Playback(ProfileId profile, TitleId title, int duration, int position, boolean playing, Instant told) {

    /** How long a stream is held without a word: three times the rhythm, so that two lost reports harm nobody. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    /** How often progress is stored while the picture moves as expected. */
    public static final Duration RHYTHM = Duration.ofSeconds(30);

    private static final int SURPRISE = 10;
    private static final int FASTEST = 2;

    /** Whether so little is left that a title counts as seen: the last tenth is credits. */
    public static boolean isSeen(int position, int duration) {
        return duration > 0 && position >= duration * 0.9;
    }

    /** Whether it holds a stream at a time. */
    boolean isLive(Instant at) {
        return at.isBefore(told.plus(LEASE));
    }

    /**
     * Whether a report is worth storing: a pause, a seek, or the rhythm's next turn. One who pauses for long is not stored
     * again, and gives the stream back.
     */
    boolean isNews(int reached, boolean moving, Instant at) {
        if (moving != playing) {
            return true;
        }
        long elapsed = Math.max(0, Duration.between(told, at).toSeconds());
        long furthest = position + SURPRISE + (moving ? FASTEST * elapsed : 0);
        boolean sought = reached < position - SURPRISE || reached > furthest;
        return sought || (moving && !at.isBefore(told.plus(RHYTHM)));
    }

    Playback at(int reached, boolean moving, Instant at) {
        return new Playback(profile, title, duration, reached, moving, at);
    }
}
