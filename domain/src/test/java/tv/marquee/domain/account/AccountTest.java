package tv.marquee.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.shared.AccountId;

class AccountTest {

    private static final AccountId ID = new AccountId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final EmailAddress EMAIL = new EmailAddress("ada@example.org");
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA");
    private final Scenario<Account, AccountCommand, AccountEvent> scenario =
            new Scenario<>(Account.NONE, Account::decide, Account::evolve, List.of());

    @Test
    void anAccountIsOpened() {
        scenario.when(open(EMAIL, 1985))
                .then(List.of(new AccountOpened(ID, EMAIL, HASH, "Ada", 1985, "FR", Role.SUBSCRIBER, NOW)));
    }

    @Test
    void openingAnAccountAgainChangesNothing() {
        opened().when(open(EMAIL, 1985)).thenNothing();
    }

    @Test
    void anAccountCannotBeOpenedAgainWithAnotherAddress() {
        opened().when(open(new EmailAddress("eve@example.org"), 1985))
                .thenRefused(new AccountRefusal.AccountAlreadyOpen(ID));
    }

    @Test
    void nobodyIsBornAfterSigningUp() {
        scenario.when(open(EMAIL, 2027)).thenRefused(new AccountRefusal.BirthYearInFuture(ID));
    }

    @Test
    void addressesAreComparedWithoutCase() {
        assertThat(new EmailAddress(" Ada@Example.ORG ")).isEqualTo(EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "a b@example.org",
                "ada@example..org",
                "a@b@c.org"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("e-mail address is not of the form name@domain");
    }

    @Test
    void neitherAddressNorHashShowInText() {
        AccountOpened event = new AccountOpened(ID, EMAIL, HASH, "Ada", 1985, "FR", Role.SUBSCRIBER, NOW);
        assertThat(event.toString()).doesNotContain("ada@example.org", "argon2id");
    }

    @Test
    void aPasswordThatWasNotHashedIsRefused() {
        assertThatThrownBy(() -> new PasswordHash("correct horse")).hasMessage("password hash is not a PHC string");
    }

    private Scenario<Account, AccountCommand, AccountEvent> opened() {
        return scenario.given(List.of(new AccountOpened(ID, EMAIL, HASH, "Ada", 1985, "FR", Role.SUBSCRIBER, NOW)));
    }

    private static OpenAccount open(EmailAddress email, int birthYear) {
        return new OpenAccount(ID, email, HASH, "Ada", birthYear, "FR", Role.SUBSCRIBER, NOW);
    }
}
