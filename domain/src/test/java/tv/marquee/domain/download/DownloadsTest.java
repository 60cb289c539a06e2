package tv.marquee.domain.download;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.download.DownloadCommand.LicenseDownload;
import tv.marquee.domain.download.DownloadCommand.RemoveDevice;
import tv.marquee.domain.download.DownloadCommand.ReturnDownload;
import tv.marquee.domain.download.DownloadEvent.DeviceRegistered;
import tv.marquee.domain.download.DownloadEvent.DeviceRemoved;
import tv.marquee.domain.download.DownloadEvent.DownloadLicensed;
import tv.marquee.domain.download.DownloadEvent.DownloadReturned;
import tv.marquee.domain.download.DownloadRefusal.DeviceFull;
import tv.marquee.domain.download.DownloadRefusal.TooManyDevices;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;

class DownloadsTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final ProfileId ADA = new ProfileId(new UUID(2, 1));
    private static final DeviceId TABLET = new DeviceId(new UUID(3, 1));
    private static final DeviceId PHONE = new DeviceId(new UUID(3, 2));
    private static final TitleId FILM = TitleId.tmdb(961);
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final DeviceRegistered REGISTERED = new DeviceRegistered(ACCOUNT, TABLET, "Tablet", NOW);

    private final Scenario<Downloads, DownloadCommand, DownloadEvent> scenario =
            new Scenario<>(Downloads.NONE, Downloads::decide, Downloads::evolve, List.of());

    @Test
    void theFirstDownloadRegistersItsDevice() {
        scenario.when(license(TABLET, FILM, 1, NOW)).then(List.of(REGISTERED, licensed(FILM, NOW)));
    }

    @Test
    void askingAgainLengthensALicence() {
        Instant later = NOW.plusSeconds(86_400);
        scenario.given(List.of(REGISTERED, licensed(FILM, NOW)))
                .when(license(TABLET, FILM, 1, later))
                .then(List.of(licensed(FILM, later)));
    }

    @Test
    void aPlanGivesSoManyDevices() {
        scenario.given(List.of(REGISTERED))
                .when(license(PHONE, FILM, 1, NOW))
                .thenRefused(new TooManyDevices(ACCOUNT, 1));
        scenario.when(license(TABLET, FILM, 0, NOW)).thenRefused(new TooManyDevices(ACCOUNT, 0));
        scenario.given(List.of(REGISTERED, new DeviceRemoved(ACCOUNT, TABLET, NOW)))
                .when(license(PHONE, FILM, 1, NOW))
                .then(List.of(
                        new DeviceRegistered(ACCOUNT, PHONE, "Tablet", NOW),
                        new DownloadLicensed(ACCOUNT, PHONE, ADA, FILM, NOW.plus(Downloads.LICENCE), NOW)));
    }

    @Test
    void aDeviceKeepsSoManyTitlesUntilTheirLicencesEnd() {
        List<DownloadEvent> full = new ArrayList<>(List.of(REGISTERED));
        for (int title = 1; title <= Downloads.MOST_TITLES; title++) {
            full.add(licensed(TitleId.tmdb(title), NOW));
        }
        TitleId other = TitleId.tmdb(9_999);
        scenario.given(full).when(license(TABLET, other, 1, NOW)).thenRefused(new DeviceFull(ACCOUNT, TABLET));
        scenario.given(full)
                .when(license(TABLET, TitleId.tmdb(1), 1, NOW))
                .then(List.of(licensed(TitleId.tmdb(1), NOW)));
        Instant over = NOW.plus(Downloads.LICENCE);
        scenario.given(full).when(license(TABLET, other, 1, over)).then(List.of(licensed(other, over)));
    }

    @Test
    void aDownloadIsReturnedOnce() {
        DownloadReturned returned = new DownloadReturned(ACCOUNT, TABLET, ADA, FILM, NOW);
        ReturnDownload command = new ReturnDownload(ACCOUNT, TABLET, ADA, FILM, NOW);
        scenario.given(List.of(REGISTERED, licensed(FILM, NOW))).when(command).then(List.of(returned));
        scenario.given(List.of(REGISTERED, licensed(FILM, NOW), returned))
                .when(command)
                .thenNothing();
        scenario.when(command).thenNothing();
    }

    @Test
    void aDeviceIsRemovedOnce() {
        RemoveDevice command = new RemoveDevice(ACCOUNT, TABLET, NOW);
        DeviceRemoved removed = new DeviceRemoved(ACCOUNT, TABLET, NOW);
        scenario.given(List.of(REGISTERED)).when(command).then(List.of(removed));
        scenario.given(List.of(REGISTERED, removed)).when(command).thenNothing();
    }

    private static LicenseDownload license(DeviceId device, TitleId title, int allowance, Instant at) {
        return new LicenseDownload(ACCOUNT, device, "Tablet", ADA, title, allowance, at);
    }

    private static DownloadLicensed licensed(TitleId title, Instant at) {
        return new DownloadLicensed(ACCOUNT, TABLET, ADA, title, at.plus(Downloads.LICENCE), at);
    }
}
