package tv.marquee.domain.viewing;

import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** Why a command on an account's screens was refused. */
public sealed interface ViewingRefusal extends Refusal {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofViewing(account());
    }

    /** All streams that the account may have at once are in use. */
    record TooManyStreams(AccountId account, int allowance) implements ViewingRefusal {}

    /** The account has no such playback, or has it no longer. */
    record PlaybackUnknown(AccountId account, PlaybackId playback) implements ViewingRefusal {}

    /** The title was never in the catalogue. */
    record PlayedTitleUnknown(AccountId account, TitleId title) implements ViewingRefusal {}
}
