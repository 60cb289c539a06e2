package tv.marquee.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarsTest {

    @ParameterizedTest
    @CsvSource({"0.5,1", "1,2", "3.50,7", "5.0,10"})
    void starsComeInHalves(BigDecimal stars, int halves) {
        assertThat(Stars.of(stars)).isEqualTo(new Stars(halves));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.25", "3.7", "5.5", "1e9", "1e-9", "3.5000001"})
    void anythingElseIsRefused(BigDecimal stars) {
        assertThatThrownBy(() -> Stars.of(stars)).isInstanceOf(IllegalArgumentException.class);
    }
}
