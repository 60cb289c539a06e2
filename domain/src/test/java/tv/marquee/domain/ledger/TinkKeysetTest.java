package tv.marquee.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TinkKeysetTest {

    private static final byte[] KEY = new byte[Seal.KEY_BYTES];

    private final String json = TinkKeyset.generate();
    private final TinkKeyset keyset = TinkKeyset.of(json);

    @Test
    void aKeyUnwrapsForItsOwnerAndForNoOther() {
        byte[] wrapped = keyset.wrap(KEY, "ada");

        assertThat(keyset.unwrap(wrapped, "ada")).isEqualTo(KEY);
        assertThatThrownBy(() -> keyset.unwrap(wrapped, "bob")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeysetThatLacksWhatWrappedAKeyIsTheWrongOneAndTheKeyIsSound() {
        byte[] wrapped = keyset.wrap(KEY, "ada");

        assertThatThrownBy(() -> TinkKeyset.of(TinkKeyset.generate()).unwrap(wrapped, "ada"))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining(keyset.current());
    }

    @Test
    void whatIsNoWrappedKeyIsToldFromThat() {
        assertThatThrownBy(() -> keyset.unwrap(new byte[3], "ada")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterARotationOldKeysUnwrapAndNewOnesAreWrappedByAnother() {
        byte[] wrapped = keyset.wrap(KEY, "ada");
        TinkKeyset rotated = TinkKeyset.of(TinkKeyset.rotated(json));

        assertThat(rotated.current()).isNotEqualTo(keyset.current());
        assertThat(rotated.unwrap(wrapped, "ada")).isEqualTo(KEY);
        assertThat(rotated.wrapper(wrapped)).isEqualTo(keyset.current());
        assertThat(rotated.wrapper(rotated.wrap(KEY, "ada"))).isEqualTo(rotated.current());
        assertThatThrownBy(() -> keyset.unwrap(rotated.wrap(KEY, "ada"), "ada")).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void whatIsNoKeysetIsRefusedWithoutItsContent() {
        assertThatThrownBy(() -> TinkKeyset.of("{\"secret\": 1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the keyset cannot be read");
    }
}
