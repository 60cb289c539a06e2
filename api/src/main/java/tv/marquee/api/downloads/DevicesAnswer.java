package tv.marquee.api.downloads;

import java.time.Instant;
import java.util.List;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.download.DownloadsView.DeviceView;

/**
 * The devices on which an account keeps titles, oldest first.
 *
 * @param position of the last change that it shows
 */
record DevicesAnswer(List<DeviceAnswer> devices, long position) {

    /** A device and the licences that are not over. */
    record DeviceAnswer(String id, String name, Instant registered, List<LicenceAnswer> licences) {

        static DeviceAnswer of(DeviceView device, Instant now) {
            return new DeviceAnswer(
                    device.id(),
                    device.name(),
                    device.registered(),
                    device.live(now).stream()
                            .map(l -> new LicenceAnswer(l.title(), l.profile(), l.expires()))
                            .toList());
        }
    }

    static DevicesAnswer of(DownloadsView view, Instant now) {
        return new DevicesAnswer(
                view.devices().stream()
                        .map(device -> DeviceAnswer.of(device, now))
                        .toList(),
                view.position());
    }
}
