package tv.marquee.command.viewing;

import org.springframework.dao.DataAccessException;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.Playbacks;
import tv.marquee.command.store.Histories;
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
        try {
            Viewing viewing = (Viewing) histories.state(StreamId.ofViewing(account));
            return viewing.playbacks().containsKey(playback);
        } catch (DataAccessException e) {
            throw new CommandsUnavailable("the event store cannot be reached", e);
        }
    }
}
