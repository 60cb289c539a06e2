package tv.marquee.command.viewing;

import tv.marquee.command.gateway.Playbacks;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.Reaching;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.Viewing;

/** Playbacks from the account's own stream of viewing. */
final class DecidedPlaybacks implements Playbacks {

    private final Histories histories;

    DecidedPlaybacks(Histories histories) {
        this.histories = histories;
    }

    @Override
    public boolean isOpen(AccountId account, PlaybackId playback) {
        Viewing viewing = (Viewing) Reaching.eventStore(() -> histories.state(StreamId.ofViewing(account)));
        return viewing.playbacks().containsKey(playback);
    }
}
