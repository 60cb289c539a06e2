package tv.marquee.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.account.AccountCommand.ChangeEmail;
import tv.marquee.domain.account.AccountCommand.ChangePassword;
import tv.marquee.domain.account.AccountCommand.ConfirmEmail;
import tv.marquee.domain.account.AccountCommand.CorrectHolder;
import tv.marquee.domain.account.AccountCommand.NoteLookup;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountCommand.SetAccountRestriction;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.account.AccountEvent.EmailChanged;
import tv.marquee.domain.account.AccountEvent.EmailConfirmed;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.account.AccountEvent.PasswordChanged;
import tv.marquee.domain.account.AccountEvent.SignedOutEverywhere;
import tv.marquee.domain.shared.AccountId;

class AccountTest {

    private static final AccountId ID = new AccountId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final EmailAddress EMAIL = new EmailAddress("ada@example.org");
    private static final EmailAddress OTHER = new EmailAddress("ada@example.net");
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
    void anAddressIsConfirmedOnce() {
        opened().when(new ConfirmEmail(ID, EMAIL, NOW)).then(List.of(new EmailConfirmed(ID, EMAIL, NOW)));
        opened(new EmailConfirmed(ID, EMAIL, NOW))
                .when(new ConfirmEmail(ID, EMAIL, NOW))
                .thenNothing();
    }

    @Test
    void anAddressThatTheAccountHasLeftConfirmsNothing() {
        opened(new EmailChanged(ID, OTHER, NOW))
                .when(new ConfirmEmail(ID, EMAIL, NOW))
                .thenRefused(new AccountRefusal.NotItsAddress(ID));
    }

    @Test
    void anAccountMovesToAnAddressThatNeedsNoFurtherConfirming() {
        opened().when(new ChangeEmail(ID, OTHER, NOW)).then(List.of(new EmailChanged(ID, OTHER, NOW)));
        opened().when(new ChangeEmail(ID, EMAIL, NOW)).thenNothing();
        opened(new EmailChanged(ID, OTHER, NOW))
                .when(new ConfirmEmail(ID, OTHER, NOW))
                .thenNothing();
    }

    @Test
    void aPasswordIsChangedAndEverySignInVoidedWheneverThatIsWished() {
        PasswordHash other = new PasswordHash("$argon2id$other");
        opened().when(new ChangePassword(ID, other, NOW)).then(List.of(new PasswordChanged(ID, other, NOW)));
        opened().when(new SignOutEverywhere(ID, NOW)).then(List.of(new SignedOutEverywhere(ID, NOW)));
    }

    @Test
    void nothingHappensToAnAccountThatIsNotThere() {
        for (AccountCommand command : List.of(
                new ConfirmEmail(ID, EMAIL, NOW),
                new ChangePassword(ID, HASH, NOW),
                new ChangeEmail(ID, OTHER, NOW),
                new CorrectHolder(ID, "Ada", null, null, NOW),
                new SetAccountRestriction(ID, true, NOW),
                new SignOutEverywhere(ID, NOW))) {
            scenario.when(command).thenRefused(new AccountRefusal.AccountUnknown(ID));
        }
    }

    @Test
    void whatIsWrongOfTheHolderIsPutRightAndTheRestStays() {
        opened().when(new CorrectHolder(ID, null, 1986, null, NOW))
                .then(List.of(new HolderCorrected(ID, "Ada", 1986, "FR", NOW)));
        opened(new HolderCorrected(ID, "Ada", 1986, "BE", NOW))
                .when(new CorrectHolder(ID, "Ada", 1986, "BE", NOW))
                .thenNothing();
        opened().when(new CorrectHolder(ID, null, 2027, null, NOW))
                .thenRefused(new AccountRefusal.BirthYearInFuture(ID));
    }

    @Test
    void eachLookupIsNoted() {
        AccountId engineer = new AccountId(new UUID(6, 6));
        opened(new DataLookedUp(ID, engineer, "viewing", NOW))
                .when(new NoteLookup(ID, engineer, "viewing", NOW))
                .then(List.of(new DataLookedUp(ID, engineer, "viewing", NOW)));
    }

    @Test
    void useOfAnAccountIsRestrictedUntilThatIsLifted() {
        opened().when(new SetAccountRestriction(ID, false, NOW)).thenNothing();
        opened().when(new SetAccountRestriction(ID, true, NOW)).then(List.of(new AccountRestrictionSet(ID, true, NOW)));
        opened(new AccountRestrictionSet(ID, true, NOW))
                .when(new SetAccountRestriction(ID, false, NOW))
                .then(List.of(new AccountRestrictionSet(ID, false, NOW)));
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

    private Scenario<Account, AccountCommand, AccountEvent> opened(AccountEvent... later) {
        List<AccountEvent> past = new ArrayList<>();
        past.add(new AccountOpened(ID, EMAIL, HASH, "Ada", 1985, "FR", Role.SUBSCRIBER, NOW));
        past.addAll(List.of(later));
        return scenario.given(past);
    }

    private static OpenAccount open(EmailAddress email, int birthYear) {
        return new OpenAccount(ID, email, HASH, "Ada", birthYear, "FR", Role.SUBSCRIBER, NOW);
    }
}
