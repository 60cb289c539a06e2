package tv.marquee.api.downloads;

import tv.marquee.api.wishes.Wishes;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.DownloadCommand.RemoveDevice;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.download.DownloadDevices;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;

/** The devices on which an account keeps titles. */
public final class OwnDevices {

    private final DownloadDevices devices;
    private final Freshness freshness;
    private final Wishes wishes;

    OwnDevices(DownloadDevices devices, Freshness freshness, Wishes wishes) {
        this.devices = devices;
        this.freshness = freshness;
        this.wishes = wishes;
    }

    /**
     * The devices, at least as fresh as a position.
     *
     * @throws tv.marquee.query.freshness.NotFreshEnough when the shelf is behind
     */
    public DownloadsView read(AccountId account, long atLeast) {
        return freshness
                .read(
                        Shelf.DOWNLOADS,
                        account.toString(),
                        atLeast,
                        () -> devices.find(account),
                        DownloadsView::position)
                .orElseGet(() -> DownloadsView.nothing(account.toString()));
    }

    /**
     * Ends all licences on a device.
     *
     * @return the position at which a read shows it
     */
    public long remove(AccountId account, DeviceId device) {
        return wishes.send(new RemoveDevice(account, device, wishes.now())).position();
    }
}
