package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.downloads.FakeDevices;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.DownloadCommand.LicenseDownload;
import tv.marquee.domain.download.DownloadCommand.RemoveDevice;
import tv.marquee.domain.download.DownloadCommand.ReturnDownload;
import tv.marquee.domain.download.DownloadRefusal.TooManyDevices;
import tv.marquee.domain.shared.Refused;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.download.DownloadsView.DeviceView;
import tv.marquee.query.download.DownloadsView.LicenceView;

class DownloadsTest extends HouseTest {

    private static final String PATH = "/api/profiles/" + OF_ADA + "/downloads";
    private static final UUID TABLET = UUID.fromString("00000000-0000-4000-8000-0000000000e1");

    private final FakeDevices devices;

    DownloadsTest(Backstage backstage, Tokens tokens, FakeDevices devices) {
        super(backstage, tokens);
        this.devices = devices;
    }

    @Test
    void aDownloadIsLicensedForFourteenDaysOnAsManyDevicesAsThePlanGives() {
        Door.Answer answer = ada().send("POST", PATH, body("tmdb-603", "Tablet"));
        assertThat(answer.status()).isEqualTo(201);
        Instant expires = Instant.parse(answer.json().path("expires").asString());
        assertThat(expires).isAfter(Instant.now().plusSeconds(13 * 86_400));
        assertThat(backstage.commands()).singleElement().isInstanceOfSatisfying(LicenseDownload.class, c -> {
            assertThat(c.device()).isEqualTo(new DeviceId(TABLET));
            assertThat(c.allowance()).isPositive();
        });
        backstage.commandFailure = new Refused(new TooManyDevices(ADA, 2));
        assertThat(ada().send("POST", PATH, body("tmdb-603", "Tablet")).problem())
                .isEqualTo("too-many-devices");
    }

    @Test
    void whoHasNoPlanKeepsNothing() {
        Door.Answer answer = as(BOB, Role.SUBSCRIBER)
                .send("POST", "/api/profiles/" + OF_BOB + "/downloads", body("tmdb-603", "Tablet"));
        assertThat(answer.status()).isEqualTo(402);
        assertThat(backstage.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"titleId\": \"tmdb-603\", \"deviceId\": \"nonsense\", \"deviceName\": \"T\"}",
                "{\"titleId\": \"nonsense id\", \"deviceId\": \"00000000-0000-4000-8000-0000000000e1\", \"deviceName\": \"T\"}",
                "{\"titleId\": \"tmdb-603\", \"deviceId\": \"00000000-0000-4000-8000-0000000000e1\", \"deviceName\": \" \"}",
                "{\"titleId\": \"tmdb-603\", \"deviceId\": \"00000000-0000-4000-8000-0000000000e1\"}"
            })
    void whatIsNoDownloadIsRefused(String body) {
        assertThat(ada().send("POST", PATH, body).status()).isEqualTo(400);
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void devicesAreListedWithWhatTheyKeepNowAndAreRemoved() {
        devices.put(new DownloadsView(
                ADA.toString(),
                List.of(new DeviceView(
                        TABLET.toString(),
                        "Tablet",
                        Samples.NOW,
                        List.of(
                                new LicenceView(
                                        OF_ADA, "tmdb-603", Instant.now().plusSeconds(60)),
                                new LicenceView(
                                        OF_ADA, "tmdb-604", Instant.now().minusSeconds(60))))),
                6));
        JsonNode device = ada().get("/api/devices").json().path("devices").path(0);
        assertThat(device.path("name").asString()).isEqualTo("Tablet");
        assertThat(device.path("licences").size()).isEqualTo(1);
        assertThat(ada().send("DELETE", "/api/devices/" + TABLET, null).status())
                .isEqualTo(204);
        assertThat(ada().send("DELETE", PATH + "/" + TABLET + "/tmdb-603", null).status())
                .isEqualTo(204);
        assertThat(backstage.commands()).hasExactlyElementsOfTypes(RemoveDevice.class, ReturnDownload.class);
    }

    private static String body(String title, String name) {
        return "{\"titleId\": \"" + title + "\", \"deviceId\": \"" + TABLET + "\", \"deviceName\": \"" + name + "\"}";
    }
}
