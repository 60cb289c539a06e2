package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.DownloadEvent;
import tv.marquee.domain.download.DownloadEvent.DeviceRegistered;
import tv.marquee.domain.download.DownloadEvent.DeviceRemoved;
import tv.marquee.domain.download.DownloadEvent.DownloadLicensed;
import tv.marquee.domain.download.DownloadEvent.DownloadReturned;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.download.DownloadsView.LicenceView;

class DownloadShelfTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final ProfileId ADA = new ProfileId(new UUID(2, 2));
    private static final DeviceId TABLET = new DeviceId(new UUID(3, 3));
    private static final TitleId FILM = TitleId.tmdb(653);
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1_000);
    private static final DeviceRegistered REGISTERED = new DeviceRegistered(ACCOUNT, TABLET, "Tablet", NOW);
    private static final DownloadLicensed LICENSED = new DownloadLicensed(ACCOUNT, TABLET, ADA, FILM, LATER, NOW);

    @Test
    void aDeviceStandsThereWithWhatItKeepsAndUntilWhen() {
        DownloadsView view = after(REGISTERED, LICENSED);
        assertThat(view.id()).isEqualTo(ACCOUNT.toString());
        assertThat(view.devices()).singleElement().satisfies(device -> {
            assertThat(device.name()).isEqualTo("Tablet");
            assertThat(device.live(NOW)).containsExactly(new LicenceView(ADA.toString(), FILM.value(), LATER));
            assertThat(device.live(LATER)).isEmpty();
        });
    }

    @Test
    void aLongerLicenceReplacesTheOneBefore() {
        Instant muchLater = LATER.plusSeconds(1_000);
        DownloadsView view =
                after(REGISTERED, LICENSED, new DownloadLicensed(ACCOUNT, TABLET, ADA, FILM, muchLater, NOW));
        assertThat(view.devices().getFirst().licences())
                .containsExactly(new LicenceView(ADA.toString(), FILM.value(), muchLater));
    }

    @Test
    void whatIsReturnedOrRemovedIsGone() {
        assertThat(after(REGISTERED, LICENSED, new DownloadReturned(ACCOUNT, TABLET, ADA, FILM, NOW))
                        .devices()
                        .getFirst()
                        .licences())
                .isEmpty();
        assertThat(after(REGISTERED, LICENSED, new DeviceRemoved(ACCOUNT, TABLET, NOW))
                        .devices())
                .isEmpty();
    }

    private static DownloadsView after(DownloadEvent... events) {
        DownloadsView view = DownloadsView.nothing(ACCOUNT.toString());
        long position = 0;
        for (DownloadEvent event : List.of(events)) {
            view = DownloadShelf.fold(view, event, ++position);
        }
        return view;
    }
}
