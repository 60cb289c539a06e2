package tv.marquee.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaturityTest {

    @Test
    void aCeilingAdmitsWhatIsAsMildOrMilder() {
        assertThat(Maturity.TWELVE.admits(Maturity.ALL)).isTrue();
        assertThat(Maturity.TWELVE.admits(Maturity.TWELVE)).isTrue();
        assertThat(Maturity.TWELVE.admits(Maturity.SIXTEEN)).isFalse();
    }

    @Test
    void aTitleThatNobodyRatedIsForTheHighestCeilingOnly() {
        assertThat(Maturity.EIGHTEEN.admits(null)).isTrue();
        assertThat(Maturity.SIXTEEN.admits(null)).isFalse();
    }
}
