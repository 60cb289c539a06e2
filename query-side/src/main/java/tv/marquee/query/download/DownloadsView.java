package tv.marquee.query.download;

import java.time.Instant;
import java.util.List;

/**
 * An account's devices as they stand on the shelf {@code downloads}.
 *
 * @param id the account's UUID
 * @param devices oldest first
 * @param position of the last event that it follows from
 */
public record DownloadsView(String id, List<DeviceView> devices, long position) {

    public DownloadsView {
        devices = List.copyOf(devices);
    }

    /** What an account that keeps nothing has. */
    public static DownloadsView nothing(String account) {
        return new DownloadsView(account, List.of(), 0);
    }

    /**
     * A device.
     *
     * @param id a UUID
     * @param licences in the order in which they were given, some of them over
     */
    public record DeviceView(String id, String name, Instant registered, List<LicenceView> licences) {

        public DeviceView {
            licences = List.copyOf(licences);
        }

        /** The licences that are not over. */
        public List<LicenceView> live(Instant now) {
            return licences.stream()
                    .filter(licence -> licence.expires().isAfter(now))
                    .toList();
        }
    }

    /** A title that a profile may show on the device until some time. */
    public record LicenceView(String profile, String title, Instant expires) {}
}
