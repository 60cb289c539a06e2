package tv.marquee.domain.download;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tv.marquee.domain.download.DownloadCommand.LicenseDownload;
import tv.marquee.domain.download.DownloadCommand.RemoveDevice;
import tv.marquee.domain.download.DownloadCommand.ReturnDownload;
import tv.marquee.domain.download.DownloadEvent.DeviceRegistered;
import tv.marquee.domain.download.DownloadEvent.DeviceRemoved;
import tv.marquee.domain.download.DownloadEvent.DownloadLicensed;
import tv.marquee.domain.download.DownloadEvent.DownloadReturned;
import tv.marquee.domain.download.DownloadRefusal.DeviceFull;
import tv.marquee.domain.download.DownloadRefusal.TooManyDevices;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.TitleId;

/**
 * The devices on which an account keeps titles, and their licences. A licence ends by itself, so that a device which is never
 * heard of again shows nothing for ever; asking again before it ends lengthens it, as long as the plan is paid for.
 *
 * @param devices by identity, oldest first
 */
public record Downloads(Map<DeviceId, Device> devices) {

    /** Before its first event. */
    public static final Downloads NONE = new Downloads(Map.of());

    /** How long a licence lasts. */
    public static final Duration LICENCE = Duration.ofDays(14);

    /** The most titles that one device may keep at once. */
    public static final int MOST_TITLES = 100;

    public Downloads {
        devices = Collections.unmodifiableMap(devices);
    }

    /**
     * A device.
     *
     * @param licences until when each title may be shown, some of them over
     */
    public record Device(List<Licence> licences) {
        public Device {
            licences = List.copyOf(licences);
        }
    }

    /** A title that a profile keeps, until some time. */
    public record Licence(ProfileId profile, TitleId title, Instant expires) {
        boolean isOf(ProfileId whose, TitleId which) {
            return profile.equals(whose) && title.equals(which);
        }
    }

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with a {@link DownloadRefusal}
     */
    public static List<DownloadEvent> decide(Downloads now, DownloadCommand command) {
        return switch (command) {
            case LicenseDownload c -> now.license(c);
            case ReturnDownload c ->
                now.licences(c.device()).stream().anyMatch(l -> l.isOf(c.profile(), c.title()))
                        ? List.of(new DownloadReturned(c.account(), c.device(), c.profile(), c.title(), c.at()))
                        : List.of();
            case RemoveDevice c ->
                now.devices.containsKey(c.device())
                        ? List.of(new DeviceRemoved(c.account(), c.device(), c.at()))
                        : List.of();
        };
    }

    /** The condition after an event. Never refuses: it has happened. */
    public static Downloads evolve(Downloads now, DownloadEvent event) {
        return switch (event) {
            case DeviceRegistered e -> now.with(all -> all.put(e.device(), new Device(List.of())));
            case DownloadLicensed e ->
                now.with(all -> all.put(
                        e.device(),
                        licensed(now.licences(e.device()), new Licence(e.profile(), e.title(), e.expires()), e.at())));
            case DownloadReturned e ->
                now.with(all -> all.computeIfPresent(
                        e.device(), (id, device) -> without(device.licences(), e.profile(), e.title())));
            case DeviceRemoved e -> now.with(all -> all.remove(e.device()));
        };
    }

    private List<DownloadEvent> license(LicenseDownload c) {
        List<DownloadEvent> events = new ArrayList<>();
        if (!devices.containsKey(c.device())) {
            if (devices.size() >= c.allowance()) {
                throw new Refused(new TooManyDevices(c.account(), c.allowance()));
            }
            events.add(new DeviceRegistered(c.account(), c.device(), c.deviceName(), c.at()));
        }
        List<Licence> live = licences(c.device()).stream()
                .filter(licence -> licence.expires().isAfter(c.at()))
                .toList();
        boolean known = live.stream().anyMatch(licence -> licence.isOf(c.profile(), c.title()));
        if (!known && live.size() >= MOST_TITLES) {
            throw new Refused(new DeviceFull(c.account(), c.device()));
        }
        Instant expires = c.at().plus(LICENCE);
        events.add(new DownloadLicensed(c.account(), c.device(), c.profile(), c.title(), expires, c.at()));
        return List.copyOf(events);
    }

    private List<Licence> licences(DeviceId device) {
        Device known = devices.get(device);
        return known == null ? List.of() : known.licences();
    }

    /** What is over is forgotten, so that a stream of years does not grow its state. */
    private static Device licensed(List<Licence> before, Licence fresh, Instant at) {
        List<Licence> licences = new ArrayList<>(before);
        licences.removeIf(
                l -> l.isOf(fresh.profile(), fresh.title()) || !l.expires().isAfter(at));
        licences.add(fresh);
        return new Device(licences);
    }

    private static Device without(List<Licence> before, ProfileId profile, TitleId title) {
        return new Device(before.stream().filter(l -> !l.isOf(profile, title)).toList());
    }

    private Downloads with(Consumer<Map<DeviceId, Device>> change) {
        Map<DeviceId, Device> all = new LinkedHashMap<>(devices);
        change.accept(all);
        return new Downloads(all);
    }
}
