package tv.marquee.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.api.problem.TooManyAttempts;
import tv.marquee.api.security.SecuritySettings.ChangeLimits;
import tv.marquee.api.security.SecuritySettings.MailLimits;
import tv.marquee.api.security.SecuritySettings.SignInLimits;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;

class GateTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static final AccountId ADA = new AccountId(new UUID(0, 1));

    private final OneAccount credentials = new OneAccount();
    private long now;
    private final Gate gate = new Gate(
            credentials,
            new SecuritySettings(
                    KEY,
                    Duration.ofHours(1),
                    false,
                    true,
                    new SignInLimits(3, 5),
                    2,
                    3,
                    new MailLimits(2, 3),
                    4,
                    new ChangeLimits(9, 9),
                    Duration.ofMinutes(10)),
            InstantSource.system(),
            () -> now);

    @Test
    void theRightPasswordNeverRunsIntoTheLimit() {
        for (int i = 0; i < 50; i++) {
            assertThat(gate.signIn("ada@example.org", "right", "10.0.0.1")).isPresent();
        }
    }

    @Test
    void afterThreeFailuresEvenTheRightPasswordMustWait() {
        failTimes(3, "ada@example.org", "10.0.0.1");
        assertThatThrownBy(() -> gate.signIn("ada@example.org", "right", "10.0.0.1"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class, e -> assertThat(e.seconds()).isEqualTo(600));
        now += Duration.ofMinutes(4).toNanos();
        assertThatThrownBy(() -> gate.signIn("ADA@example.org ", "right", "10.0.0.1"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class, e -> assertThat(e.seconds()).isEqualTo(360));
        now += Duration.ofMinutes(6).toNanos();
        assertThat(gate.signIn("ada@example.org", "right", "10.0.0.1")).isPresent();
    }

    @Test
    void whoGuessesFromElsewhereDoesNotLockTheOwnerOut() {
        failTimes(3, "ada@example.org", "10.9.9.9");
        assertThat(gate.signIn("ada@example.org", "right", "10.0.0.1")).isPresent();
    }

    @Test
    void oneAddressCannotGuessAtManyAccounts() {
        for (int i = 0; i < 5; i++) {
            gate.signIn("person" + i + "@example.org", "guess", "10.0.0.1");
        }
        assertThatThrownBy(() -> gate.signIn("person6@example.org", "guess", "10.0.0.1"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(gate.signIn("ada@example.org", "right", "10.0.0.2")).isPresent();
    }

    @Test
    void whatIsRefusedIsNotEvenHashed() {
        failTimes(3, "ada@example.org", "10.0.0.1");
        int before = credentials.asked;
        assertThatThrownBy(() -> gate.signIn("ada@example.org", "right", "10.0.0.1"))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(credentials.asked).isEqualTo(before);
    }

    @Test
    void whatIsNoAddressIsWrongAndAVeryLongPasswordIsNotHashed() {
        assertThat(gate.signIn("nonsense", "right", "10.0.0.1")).isEmpty();
        assertThat(gate.signIn("ada@example.org", "x".repeat(201), "10.0.0.1")).isEmpty();
        assertThat(credentials.asked).isZero();
    }

    @Test
    void oneAddressOpensSoManyAccountsAndNoMore() {
        gate.countOpening("10.0.0.1");
        gate.countOpening("10.0.0.1");
        assertThatThrownBy(() -> gate.countOpening("10.0.0.1")).isInstanceOf(TooManyAttempts.class);
        gate.countOpening("10.0.0.2");
    }

    @Test
    void aShortOrBrokenKeyIsRefusedAndNoKeyIsShown() {
        for (String key : new String[] {"", "c2hvcnQ=", "not base64!"}) {
            assertThatThrownBy(() -> settings(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("token-key");
        }
        assertThat(settings(KEY).toString()).doesNotContain(KEY);
    }

    @Test
    void aPasswordIsNotGuessedByWhoIsSignedInEither() {
        for (int guess = 0; guess < 3; guess++) {
            assertThat(gate.confirms(ADA, "wrong")).isFalse();
        }
        assertThatThrownBy(() -> gate.confirms(ADA, "right")).isInstanceOf(TooManyAttempts.class);
        now += Duration.ofMinutes(10).toNanos();
        assertThat(gate.confirms(ADA, "right")).isTrue();
        assertThat(gate.confirms(ADA, "x".repeat(201))).isFalse();
    }

    @Test
    void nobodyTriesCardsWithoutEnd() {
        for (int card = 0; card < 4; card++) {
            gate.countCard(ADA);
        }
        assertThatThrownBy(() -> gate.countCard(ADA)).isInstanceOf(TooManyAttempts.class);
        gate.countCard(new AccountId(new UUID(0, 9)));
    }

    @Test
    void nobodysMailboxIsFlooded() {
        EmailAddress email = new EmailAddress("ada@example.org");
        gate.countMail(email);
        gate.countMail(email);
        assertThatThrownBy(() -> gate.countMail(email)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aPinThatIsRightDoesNotCount() {
        ProfileId profile = new ProfileId(new UUID(2, 2));
        for (int time = 0; time < 9; time++) {
            gate.countPin(profile);
            gate.forgivePin(profile);
        }
        for (int guess = 0; guess < 3; guess++) {
            gate.countPin(profile);
        }
        assertThatThrownBy(() -> gate.countPin(profile)).isInstanceOf(TooManyAttempts.class);
    }

    private static SecuritySettings settings(String key) {
        return new SecuritySettings(
                key,
                Duration.ofHours(1),
                false,
                true,
                new SignInLimits(3, 5),
                2,
                3,
                new MailLimits(2, 3),
                4,
                new ChangeLimits(9, 9),
                Duration.ofMinutes(10));
    }

    private void failTimes(int times, String email, String from) {
        for (int i = 0; i < times; i++) {
            assertThat(gate.signIn(email, "wrong", from)).isEmpty();
        }
    }

    private static final class OneAccount implements Credentials {
        int asked;

        @Override
        public PasswordHash hash(CharSequence password) {
            return new PasswordHash("$test$");
        }

        @Override
        public Optional<Identity> verify(EmailAddress email, CharSequence password) {
            asked++;
            return email.value().equals("ada@example.org") && password.equals("right")
                    ? Optional.of(new Identity(ADA, Role.SUBSCRIBER))
                    : Optional.empty();
        }

        @Override
        public boolean verify(AccountId account, CharSequence password) {
            asked++;
            return account.equals(ADA) && password.equals("right");
        }

        @Override
        public Optional<AccountId> find(EmailAddress email) {
            return Optional.empty();
        }

        @Override
        public Account account(AccountId account) {
            return Account.NONE;
        }

        @Override
        public Instant validSince(AccountId account) {
            return Instant.MIN;
        }
    }
}
