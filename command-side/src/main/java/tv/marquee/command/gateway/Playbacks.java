package tv.marquee.command.gateway;

import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.viewing.PlaybackId;

/** What accounts have on their screens, as it was decided, not as a shelf has it. */
public interface Playbacks {

    /**
     * Whether a playback goes on: it was started, did not end, and did not lose its stream to another screen.
     *
     * @throws CommandsUnavailable when the event store cannot be reached
     */
    boolean isOpen(AccountId account, PlaybackId playback);
}
