package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.mail.DemoMailbox;
import tv.marquee.api.mail.Mail;
import tv.marquee.api.mail.Mails;
import tv.marquee.domain.account.AccountCommand.ChangeEmail;
import tv.marquee.domain.account.AccountCommand.ChangePassword;
import tv.marquee.domain.account.AccountCommand.ConfirmEmail;
import tv.marquee.domain.account.AccountCommand.CorrectHolder;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class AccountPagesTest {

    private static final String STALE = "This link is over";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCredentials credentials;

    @Autowired
    private FakeProfiles profiles;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private Mails mails;

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final EmailAddress email = new EmailAddress("own-" + account + "@example.org");

    @BeforeEach
    void anAccountOfOnesOwn() {
        commands.startAfresh();
        credentials.open(email, credentials.hash(WebHouse.PASSWORD), account, Role.SUBSCRIBER);
        profiles.put(ProfileView.untouched(
                UUID.randomUUID().toString(), account.toString(), Face.of("Own", Maturity.EIGHTEEN), 5));
    }

    @Test
    void whatIsKnownOfTheHolderIsPutRight() {
        Visit own = own();
        assertThat(own.get("/account")).bodyText().contains("Who you are", "value=\"Ada\"", "value=\"1985\"");
        assertThat(own.post("/account/holder")
                        .param("displayName", "Ada")
                        .param("birthYear", "never")
                        .param("country", "BE"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a year from 1900", "value=\"never\"");
        assertThat(commands.sent).isEmpty();

        assertThat(own.post("/account/holder")
                        .param("displayName", "Ada")
                        .param("birthYear", "1984")
                        .param("country", "BE"))
                .hasStatus(303)
                .hasRedirectedUrl("/account?done=holder");
        assertThat(commands.sent).containsExactly(new CorrectHolder(account, "Ada", 1984, "BE", WebHouse.NOW));
    }

    @Test
    void anAddressIsConfirmedByTheLinkThatWasSentToIt() {
        Visit own = own();
        assertThat(own.get("/account")).bodyText().contains(email.value(), "not confirmed yet");
        assertThat(own.post("/account/confirmation")).hasStatus(303);
        String link = linkTo(email, "Confirm your address");
        Visit anyone = Visit.byAnyone(house);
        assertThat(anyone.get(link)).hasStatusOk().bodyText().contains("Confirm");
        assertThat(commands.sent).isEmpty();
        assertThat(anyone.post("/confirmation").param("link", secret(link)))
                .hasStatusOk()
                .bodyText()
                .contains("is confirmed");
        assertThat(commands.sent).singleElement().isInstanceOf(ConfirmEmail.class);
        assertThat(anyone.post("/confirmation").param("link", secret(link)))
                .hasStatus(410)
                .bodyText()
                .contains(STALE);
    }

    @Test
    void aLostPasswordIsSetAnewOnceAndVoidsOtherSignIns() {
        Visit old = own();
        assertThat(old.get("/account")).hasStatusOk();
        Visit anyone = Visit.byAnyone(house);
        assertThat(anyone.post("/forgotten").param("email", email.value()))
                .hasStatusOk()
                .bodyText()
                .contains("If an account has this address");
        String link = linkTo(email, "A new password");
        assertThat(anyone.get(link)).hasStatusOk();
        assertThat(anyone.post("/new-password").param("link", secret(link)).param("password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("password-problem");
        assertThat(anyone.post("/new-password").param("link", secret(link)).param("password", "a new long one"))
                .hasStatus(303)
                .hasRedirectedUrl("/sign-in?reset");
        assertThat(commands.sent).singleElement().isInstanceOf(ChangePassword.class);
        assertThat(credentials.verify(email, "a new long one")).isPresent();
        assertThat(last(email).subject()).isEqualTo("Your password was changed");

        assertThat(anyone.get(link)).hasStatus(410).bodyText().contains(STALE);
        assertThat(anyone.post("/new-password").param("link", secret(link)).param("password", "another long one"))
                .hasStatus(410);
        assertThat(commands.sent).hasSize(1);
    }

    @Test
    void nobodyLearnsWhetherAnAccountHasAnAddress() {
        String known = body(Visit.byAnyone(house).post("/forgotten").param("email", email.value()));
        String unknown = body(Visit.byAnyone(house).post("/forgotten").param("email", "nobody-here@example.org"));
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void nobodysMailboxIsFlooded() {
        Visit anyone = Visit.byAnyone(house);
        for (int time = 0; time < 3; time++) {
            assertThat(anyone.post("/forgotten").param("email", email.value())).hasStatusOk();
        }
        assertThat(anyone.post("/forgotten").param("email", email.value()))
                .hasStatus(429)
                .containsHeader("Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "....", "YQ.YQ", "%00", "é.é"})
    void whatIsNoLinkOpensNothing(String link) {
        Visit anyone = Visit.byAnyone(house);
        assertThat(anyone.get("/new-password?link={l}", link)).hasStatus(410);
        assertThat(anyone.post("/new-password").param("link", link).param("password", "a new long one"))
                .hasStatus(410);
        assertThat(anyone.post("/confirmation").param("link", link)).hasStatus(410);
        assertThat(anyone.post("/new-address").param("link", link)).hasStatus(410);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aLinkServesItsPurposeOnly() {
        assertThat(own().post("/account/confirmation")).hasStatus(303);
        String secret = secret(linkTo(email, "Confirm your address"));
        Visit anyone = Visit.byAnyone(house);
        assertThat(anyone.post("/new-password").param("link", secret).param("password", "a new long one"))
                .hasStatus(410);
        assertThat(anyone.post("/new-address").param("link", secret)).hasStatus(410);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsItAndThisSessionStays() {
        Visit own = own();
        assertThat(own.post("/account/password").param("present", "guess").param("password", "a new long one"))
                .hasStatus(422)
                .bodyText()
                .contains("present-problem");
        assertThat(own.post("/account/password")
                        .param("present", WebHouse.PASSWORD)
                        .param("password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("password-problem");
        assertThat(commands.sent).isEmpty();
        assertThat(own.post("/account/password")
                        .param("present", WebHouse.PASSWORD)
                        .param("password", "a new long one"))
                .hasStatus(303);
        assertThat(commands.sent).singleElement().isInstanceOf(ChangePassword.class);
        assertThat(own.get("/account?done=password")).hasStatusOk().bodyText().contains("The password is changed");
    }

    @Test
    void anAccountMovesToAnAddressThatOpenedItsLink() {
        EmailAddress next = new EmailAddress("next-" + account + "@example.org");
        Visit own = own();
        assertThat(own.post("/account/address").param("email", "nonsense").param("present", WebHouse.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("email-problem");
        assertThat(own.post("/account/address").param("email", next.value()).param("present", "guess"))
                .hasStatus(422)
                .bodyText()
                .contains("address-present-problem");
        assertThat(own.post("/account/address").param("email", next.value()).param("present", WebHouse.PASSWORD))
                .hasStatus(303);
        assertThat(commands.sent).isEmpty();
        String secret = secret(linkTo(next, "Your new address"));
        assertThat(Visit.byAnyone(house).post("/new-address").param("link", secret))
                .hasStatusOk();
        assertThat(commands.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        ChangeEmail.class, c -> assertThat(c.email()).isEqualTo(next));
        assertThat(last(email).subject()).isEqualTo("Your address was changed");
        assertThat(Visit.byAnyone(house).post("/new-address").param("link", secret))
                .hasStatus(410);
    }

    @Test
    void anAddressThatIsTakenIsToldSoByMailOnly() {
        EmailAddress taken = new EmailAddress("taken-" + account + "@example.org");
        credentials.open(taken, credentials.hash("x"), new AccountId(UUID.randomUUID()), Role.SUBSCRIBER);
        assertThat(own().post("/account/address").param("email", taken.value()).param("present", WebHouse.PASSWORD))
                .hasStatus(303);
        assertThat(last(taken).subject()).isEqualTo("This address has an account");
    }

    @Test
    void sessionsAreListedAndEndedByTheirAccountOnly() {
        Visit own = own();
        assertThat(own.get("/account").header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"))
                .bodyText()
                .contains("Firefox, Linux", ">here<");
        Visit elsewhere = own();
        assertThat(elsewhere.get("/account")).hasStatusOk();
        String handle =
                body(own.get("/account")).split("name=\"session\" value=\"")[1].split("\"")[0];

        assertThat(Visit.bySomebody(house).post("/account/sessions/end").param("session", handle))
                .hasStatus(303);
        assertThat(elsewhere.session().isInvalid()).isFalse();
        assertThat(own.post("/account/sessions/end").param("session", handle)).hasStatus(303);
        assertThat(elsewhere.session().isInvalid()).isTrue();
    }

    @Test
    void whoSignsOutEverywhereStaysHere() {
        Visit own = own();
        assertThat(own.post("/account/sessions/end-all")).hasStatus(303);
        assertThat(commands.sent).singleElement().isInstanceOf(SignOutEverywhere.class);
    }

    @Test
    void aChildKeepsNoAccount() {
        String kid = UUID.randomUUID().toString();
        profiles.put(ProfileView.untouched(kid, account.toString(), Face.of("Kid", Maturity.SEVEN), 5));
        Visit own = own();
        assertThat(own.post("/profiles/chosen").param("profile", kid)).hasStatus(303);
        for (String form : List.of("confirmation", "password", "address", "sessions/end", "sessions/end-all")) {
            assertThat(own.post("/account/" + form)
                            .param("password", "a new long one")
                            .param("email", "x@example.org"))
                    .hasStatus(403);
        }
        assertThat(own.get("/account")).hasStatus(403);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void theDemosMailIsReadByAnyoneOnThisMachine() {
        assertThat(own().post("/account/confirmation")).hasStatus(303);
        assertThat(Visit.byAnyone(house).get("/demo-mail"))
                .hasStatusOk()
                .bodyText()
                .contains(email.value(), "href=\"http://localhost:8080/confirmation?link=");
    }

    private Visit own() {
        return Visit.by(house, account, Role.SUBSCRIBER);
    }

    private Mail last(EmailAddress to) {
        return ((DemoMailbox) mails)
                .all().stream()
                        .map(DemoMailbox.Kept::mail)
                        .filter(mail -> mail.to().equals(to))
                        .findFirst()
                        .orElseThrow();
    }

    private String linkTo(EmailAddress to, String subject) {
        Mail mail = last(to);
        assertThat(mail.subject()).isEqualTo(subject);
        URI link = mail.text()
                .lines()
                .filter(line -> line.startsWith("http://localhost:8080/"))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private static String secret(String link) {
        return link.substring(link.indexOf("link=") + 5);
    }

    private static String body(MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString().replaceAll("_csrf\" value=\"[^\"]*", "_csrf");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
