package tv.marquee.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tv.marquee.command.Facts.open;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.SecondFactors;
import tv.marquee.command.store.ErasureTable;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;

class SecondFactorsIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static HikariDataSource database;
    private static TestHouse house;
    private static SecondFactors factors;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        house = TestHouse.on(database);
        factors = house.get(SecondFactors.class);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void theFirstRightCodeEnrolsAndNoCodeIsRightTwice() throws Exception {
        AccountId account = account("enrolling@example.org");
        String secret = factors.secret(account);
        assertThat(factors.secret(account)).as("the page is loaded again").isEqualTo(secret);
        assertThat(factors.isEnrolled(account)).isFalse();
        assertThat(factors.accepts(account, "12345", NOW)).isFalse();
        assertThat(factors.isEnrolled(account)).isFalse();

        assertThat(factors.accepts(account, " " + code(secret, NOW).replaceAll("(...)", "$1 "), NOW))
                .isTrue();

        assertThat(factors.isEnrolled(account)).isTrue();
        assertThat(factors.accepts(account, code(secret, NOW), NOW))
                .as("seen over a shoulder")
                .isFalse();
        assertThat(factors.accepts(account, code(secret, NOW.plusSeconds(30)), NOW.plusSeconds(30)))
                .isTrue();
        assertThatIllegalStateException().isThrownBy(() -> factors.secret(account));
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNotMore() throws Exception {
        AccountId account = account("clock@example.org");
        String secret = factors.secret(account);

        assertThat(factors.accepts(account, code(secret, NOW.minusSeconds(60)), NOW))
                .isFalse();
        assertThat(factors.accepts(account, code(secret, NOW.plusSeconds(60)), NOW))
                .isFalse();
        assertThat(factors.accepts(account, code(secret, NOW.minusSeconds(30)), NOW))
                .isTrue();
        assertThat(factors.accepts(account, code(secret, NOW.plusSeconds(30)), NOW))
                .isTrue();
    }

    /** RFC 6238, appendix B: 94287082, 07081804 and 14050471 of eight digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        AccountId account = account("standard@example.org");
        Seal seal = house.get(SubjectKeys.class).find(account.toString()).orElseThrow();
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        new JdbcTemplate(database)
                .update(
                        "insert into event_store.second_factor (account_id, secret) values (?, ?)",
                        account.value(),
                        seal.close(secret, StreamId.of(account), "second-factor"));

        assertThat(factors.accepts(account, "287082", Instant.ofEpochSecond(59)))
                .isTrue();
        assertThat(factors.accepts(account, "081804", Instant.ofEpochSecond(1_111_111_109)))
                .isTrue();
        assertThat(factors.accepts(account, "050471", Instant.ofEpochSecond(1_111_111_111)))
                .isTrue();
    }

    @Test
    void whoLostTheAppEnrolsAnother() throws Exception {
        AccountId account = account("lost@example.org");
        String lost = factors.secret(account);
        assertThat(factors.accepts(account, code(lost, NOW), NOW)).isTrue();

        factors.reset(account);

        assertThat(factors.isEnrolled(account)).isFalse();
        assertThat(factors.secret(account)).isNotEqualTo(lost);
        assertThat(factors.accepts(account, code(lost, NOW.plusSeconds(30)), NOW.plusSeconds(30)))
                .isFalse();
    }

    @Test
    void theSecretIsNotKeptInClearAndGoesWithTheAccount() throws Exception {
        AccountId account = account("going@example.org");
        byte[] secret = new Base32().decode(factors.secret(account));
        byte[] kept = new JdbcTemplate(database)
                .queryForObject(
                        "select secret from event_store.second_factor where account_id = ?",
                        byte[].class,
                        account.value());
        assertThat(HexFormat.of().formatHex(kept)).doesNotContain(HexFormat.of().formatHex(secret));

        house.get(ErasureTable.class).erase(account, List.of(account.toString()));

        assertThat(new JdbcTemplate(database)
                        .queryForObject(
                                "select count(*) from event_store.second_factor where account_id = ?",
                                Long.class,
                                account.value()))
                .isZero();
    }

    private static AccountId account(String email) {
        OpenAccount command = open(email);
        house.commands().send(command, null);
        return command.account();
    }

    private static String code(String secret, Instant at) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), at);
    }
}
