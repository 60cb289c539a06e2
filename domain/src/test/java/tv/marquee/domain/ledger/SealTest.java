package tv.marquee.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.shared.StreamId;

class SealTest {

    private static final StreamId STREAM = new StreamId("profile", "00000000-0000-0001-0000-000000000002");
    private static final EventName NAME = EventName.parse("profile.title-rated/1");
    private static final byte[] JSON = "{\"stars\":4.5}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    /** What a release sealed every later release opens. */
    private static final String GOLDEN =
            "01b21a2c380dc694ef3ef523c0c8b3981b783255dcf438b6beecaaf51f3f4e38180183463863c767b784";

    private final Seal seal = Seal.of(KEY);

    @Test
    void whatWasSealedOnceOpensForEver() throws GeneralSecurityException {
        assertThat(seal.open(HexFormat.of().parseHex(GOLDEN), STREAM, 7, NAME)).isEqualTo(JSON);
    }

    @Test
    void theSameIsNeverSealedTheSameWayTwice() {
        assertThat(seal.close(JSON, STREAM, 7, NAME)).isNotEqualTo(seal.close(JSON, STREAM, 7, NAME));
    }

    @Test
    void aSealIsToldFromJson() {
        assertThat(Seal.isOn(seal.close(JSON, STREAM, 7, NAME))).isTrue();
        assertThat(Seal.isOn(JSON)).isFalse();
        assertThat(Seal.isOn(new byte[0])).isFalse();
    }

    @Test
    void itOpensAtItsPlaceWithItsKeyAndUnchangedOrNotAtAll() {
        byte[] sealed = seal.close(JSON, STREAM, 7, NAME);
        byte[] changed = sealed.clone();
        changed[20] ^= 1;
        byte[] other = KEY.clone();
        other[0] = 1;

        refuses(seal, sealed, new StreamId("profile", "other"), 7, NAME);
        refuses(seal, sealed, STREAM, 8, NAME);
        refuses(seal, sealed, STREAM, 7, EventName.parse("profile.title-listed/1"));
        refuses(seal, changed, STREAM, 7, NAME);
        refuses(seal, java.util.Arrays.copyOf(sealed, sealed.length - 1), STREAM, 7, NAME);
        refuses(seal, new byte[] {1}, STREAM, 7, NAME);
        refuses(Seal.of(other), sealed, STREAM, 7, NAME);
        assertThatThrownBy(() -> Seal.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refuses(Seal seal, byte[] sealed, StreamId stream, long sequence, EventName name) {
        assertThatThrownBy(() -> seal.open(sealed, stream, sequence, name))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
