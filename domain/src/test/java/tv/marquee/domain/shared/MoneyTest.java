package tv.marquee.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void amountsOfOneCurrencyHaveASum() {
        assertThat(new Money(1_299, EUR).plus(new Money(1_299, EUR).negated())).isEqualTo(new Money(0, EUR));
    }

    @Test
    void amountsOfDifferentCurrenciesHaveNone() {
        Money dollar = new Money(100, Currency.getInstance("USD"));
        assertThatThrownBy(() -> new Money(100, EUR).plus(dollar)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noAmountIsSoLargeThatASumOverflows() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, EUR)).isInstanceOf(IllegalArgumentException.class);
    }
}
