package tv.marquee.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.command.Facts.AT;
import static tv.marquee.command.Facts.open;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Credentials.Identity;
import tv.marquee.command.store.Streams;
import tv.marquee.domain.account.AccountCommand.ChangeEmail;
import tv.marquee.domain.account.AccountCommand.ChangePassword;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.AccountRefusal.EmailTaken;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.Refused;

class AccountsIT {

    private static HikariDataSource database;
    private static TestHouse house;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        house = TestHouse.on(database);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void ofSixteenRacingForOneAddressExactlyOneGetsIt() throws Exception {
        List<OpenAccount> commands = IntStream.range(0, 16)
                .mapToObj(i -> open(i % 2 == 0 ? "Ada@example.org" : "ada@EXAMPLE.org"))
                .toList();
        List<Callable<Boolean>> signUps = new ArrayList<>();
        commands.forEach(c -> signUps.add(() -> signUp(c)));
        int opened = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> f : threads.invokeAll(signUps)) {
                opened += f.get() ? 1 : 0;
            }
        }

        assertThat(opened).isEqualTo(1);
        assertThat(commands.stream()
                        .filter(c ->
                                !house.get(Streams.class).read(c.stream(), 0).isEmpty()))
                .hasSize(1);
    }

    @Test
    void inBulkTheAddressThatIsTakenIsRefusedAndTheOthersGoOn() {
        house.commands().send(open("first@example.org"), null);
        OpenAccount taken = open("first@example.org");
        OpenAccount fresh = open("second@example.org");
        OpenAccount late = open("second@example.org");
        BulkReceipt receipt = house.commands().sendAll(List.of(taken, fresh, late, fresh));

        assertThat(receipt.events()).isEqualTo(1);
        assertThat(receipt.refused())
                .extracting(BulkReceipt.RefusedCommand::refusal)
                .containsExactly(new EmailTaken(taken.account()), new EmailTaken(late.account()));
    }

    @Test
    void anAccountSignsInByItsNewPasswordAndAddressAndByNoOther() {
        Credentials credentials = house.get(Credentials.class);
        OpenAccount command = open("moving@example.org", credentials.hash("the first password"));
        house.commands().send(command, null);
        assertThat(credentials.validSince(command.account())).isEqualTo(Instant.MIN);

        house.commands().send(new ChangePassword(command.account(), credentials.hash("the second password"), AT), null);
        EmailAddress before = new EmailAddress("moving@example.org");
        assertThat(credentials.verify(before, "the first password")).isEmpty();
        assertThat(credentials.verify(before, "the second password")).isPresent();
        assertThat(credentials.validSince(command.account())).isEqualTo(AT);

        EmailAddress after = new EmailAddress("moved@example.org");
        house.commands().send(new ChangeEmail(command.account(), after, AT), null);
        assertThat(credentials.find(before)).isEmpty();
        assertThat(credentials.find(after)).contains(command.account());
        assertThat(credentials.verify(after, "the second password")).isPresent();
        house.commands().send(open("moving@example.org"), null);

        house.commands().send(new SignOutEverywhere(command.account(), AT.plusSeconds(9)), null);
        assertThat(credentials.validSince(command.account())).isEqualTo(AT.plusSeconds(9));
    }

    @Test
    void nobodyMovesToAnAddressThatIsTaken() {
        OpenAccount taken = open("taken@example.org");
        OpenAccount mover = open("mover@example.org");
        house.commands().send(taken, null);
        house.commands().send(mover, null);
        ChangeEmail move = new ChangeEmail(mover.account(), new EmailAddress("taken@example.org"), AT);
        assertThatThrownBy(() -> house.commands().send(move, null))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new EmailTaken(mover.account())));
        assertThat(house.get(Credentials.class).find(new EmailAddress("mover@example.org")))
                .contains(mover.account());
    }

    @Test
    void openingTheSameAccountAgainChangesNothing() {
        OpenAccount command = open("again@example.org");
        house.commands().send(command, null);

        assertThat(house.commands().send(command, null).events()).isZero();
    }

    @Test
    void anAccountCanSignInAsSoonAsItIsOpen() {
        Credentials credentials = house.get(Credentials.class);
        OpenAccount command = open("grace@example.org", credentials.hash("correct horse"));
        house.commands().send(command, null);

        assertThat(credentials.verify(new EmailAddress("Grace@Example.org"), "correct horse"))
                .contains(new Identity(command.account(), Role.SUBSCRIBER));
        assertThat(credentials.verify(new EmailAddress("grace@example.org"), "battery staple"))
                .isEmpty();
        assertThat(credentials.verify(new EmailAddress("nobody@example.org"), "correct horse"))
                .isEmpty();
    }

    @Test
    void passwordsAreHashedWithArgon2idAndASaltOfTheirOwn() {
        Credentials credentials = house.get(Credentials.class);

        assertThat(credentials.hash("correct horse").value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(credentials.hash("correct horse")).isNotEqualTo(credentials.hash("correct horse"));
    }

    @Test
    void anAddressIsNowhereInClearButInItsOwnEvent() {
        house.commands().send(open("hidden@example.org"), null);
        JdbcTemplate jdbc = new JdbcTemplate(database);

        assertThat(jdbc.queryForList("select encode(email_key, 'escape') from event_store.credential", String.class))
                .isNotEmpty()
                .noneMatch(key -> key.contains("hidden"));
    }

    @Test
    void settingsWithoutASecretAreRefused() {
        assertThatThrownBy(() -> new AccountSettings("c2hvcnQ=", 19_456, 2, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("marquee.accounts.email-key");
    }

    private static boolean signUp(OpenAccount command) {
        try {
            return house.commands().send(command, null).events() == 1;
        } catch (Refused e) {
            assertThat(e.refusal()).isEqualTo(new EmailTaken(command.account()));
            return false;
        }
    }
}
