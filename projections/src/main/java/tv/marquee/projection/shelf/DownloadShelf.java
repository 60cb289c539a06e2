package tv.marquee.projection.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.DownloadEvent;
import tv.marquee.domain.download.DownloadEvent.DeviceRegistered;
import tv.marquee.domain.download.DownloadEvent.DeviceRemoved;
import tv.marquee.domain.download.DownloadEvent.DownloadLicensed;
import tv.marquee.domain.download.DownloadEvent.DownloadReturned;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.download.DownloadsView.DeviceView;
import tv.marquee.query.download.DownloadsView.LicenceView;

/** How an account's devices on the shelf follow from events. */
public final class DownloadShelf {

    private DownloadShelf() {}

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public static DownloadsView fold(@Nullable DownloadsView before, DownloadEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        DownloadsView was =
                before == null ? DownloadsView.nothing(event.account().toString()) : before;
        return new DownloadsView(was.id(), devices(was, event), position);
    }

    private static List<DeviceView> devices(DownloadsView was, DownloadEvent event) {
        List<DeviceView> devices = new ArrayList<>(was.devices());
        switch (event) {
            case DeviceRegistered e -> devices.add(new DeviceView(e.device().toString(), e.name(), e.at(), List.of()));
            case DownloadLicensed e ->
                change(devices, e.device(), licences -> {
                    licences.removeIf(
                            l -> isOf(l, e.profile(), e.title()) || !l.expires().isAfter(e.at()));
                    licences.add(
                            new LicenceView(e.profile().toString(), e.title().value(), e.expires()));
                    return licences;
                });
            case DownloadReturned e ->
                change(devices, e.device(), licences -> {
                    licences.removeIf(l -> isOf(l, e.profile(), e.title()));
                    return licences;
                });
            case DeviceRemoved e ->
                devices.removeIf(device -> device.id().equals(e.device().toString()));
        }
        return devices;
    }

    private static void change(List<DeviceView> devices, DeviceId which, UnaryOperator<List<LicenceView>> change) {
        devices.replaceAll(device -> device.id().equals(which.toString())
                ? new DeviceView(
                        device.id(),
                        device.name(),
                        device.registered(),
                        change.apply(new ArrayList<>(device.licences())))
                : device);
    }

    private static boolean isOf(LicenceView licence, ProfileId profile, TitleId title) {
        return licence.profile().equals(profile.toString()) && licence.title().equals(title.value());
    }
}
