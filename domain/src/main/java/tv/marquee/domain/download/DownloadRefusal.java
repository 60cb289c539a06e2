package tv.marquee.domain.download;

import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** Why a command on downloads was refused. */
public sealed interface DownloadRefusal extends Refusal {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.ofDownloads(account());
    }

    /** The account keeps titles on as many devices as its plan gives. */
    record TooManyDevices(AccountId account, int allowance) implements DownloadRefusal {}

    /** The device keeps as many titles as a device may. */
    record DeviceFull(AccountId account, DeviceId device) implements DownloadRefusal {}

    /** The title was never in the catalogue. */
    record DownloadedTitleUnknown(AccountId account, TitleId title) implements DownloadRefusal {}
}
