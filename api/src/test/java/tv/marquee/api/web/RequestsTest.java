package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.api.mail.DemoMailbox;
import tv.marquee.api.mail.Mail;
import tv.marquee.api.mail.Mails;
import tv.marquee.api.privacy.EvidenceReports.Report;
import tv.marquee.api.privacy.EvidenceReports.Store;
import tv.marquee.api.privacy.Exports;
import tv.marquee.api.privacy.FakeEvidence;
import tv.marquee.api.privacy.FakeRequests;
import tv.marquee.api.privacy.RetentionKeeper;
import tv.marquee.command.gateway.Retention.Due;
import tv.marquee.command.gateway.Retention.Idle;
import tv.marquee.command.gateway.Retention.Told;
import tv.marquee.domain.account.AccountCommand.CorrectHolder;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.privacy.ExtensionReason;
import tv.marquee.domain.privacy.RejectionGround;
import tv.marquee.domain.privacy.RequestCommand.ApproveRequest;
import tv.marquee.domain.privacy.RequestCommand.CarryOutRetention;
import tv.marquee.domain.privacy.RequestCommand.CompleteRequest;
import tv.marquee.domain.privacy.RequestCommand.EndRetention;
import tv.marquee.domain.privacy.RequestCommand.ExtendRequest;
import tv.marquee.domain.privacy.RequestCommand.LiftRestriction;
import tv.marquee.domain.privacy.RequestCommand.ReceiveRequest;
import tv.marquee.domain.privacy.RequestCommand.RejectRequest;
import tv.marquee.domain.privacy.RequestCommand.VerifyIdentity;
import tv.marquee.domain.privacy.RequestCommand.WithdrawRequest;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.privacy.RequestRefusal.RequestIsSettled;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.privacy.RequestView.Status;
import tv.marquee.query.privacy.RequestView.StepView;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class RequestsTest {

    private static final AccountId OFFICER = new AccountId(new UUID(7, 7));
    private static final String ID = "00000000-0000-4000-8000-0000000000e1";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeRequests requests;

    @Autowired
    private FakeEvidence evidence;

    @Autowired
    private Mails mails;

    @Autowired
    private Exports exports;

    @Autowired
    private FakeRetention retention;

    @Autowired
    private RetentionKeeper keeper;

    @BeforeEach
    void nothing() {
        evidence.reports.clear();
        commands.startAfresh();
        requests.shelf.clear();
    }

    @Test
    void aPersonAsksToBeErasedWithTheirPasswordAndMayTakeItBack() {
        Visit ada = Visit.bySomebody(house);
        assertThat(ada.post("/account/data/erasure").param("present", "not it"))
                .hasStatus(422)
                .bodyText()
                .contains("That is not your present password.");
        assertThat(commands.sent).isEmpty();

        assertThat(ada.post("/account/data/erasure").param("present", WebHouse.PASSWORD))
                .hasStatus(303);
        assertThat(commands.sent).singleElement().isInstanceOfSatisfying(ReceiveRequest.class, asked -> {
            assertThat(asked.kind()).isEqualTo(RequestKind.ERASURE);
            assertThat(asked.account()).isEqualTo(WebHouse.ACCOUNT);
            assertThat(asked.by()).isEqualTo(WebHouse.ACCOUNT);
        });

        requests.shelf.add(of(WebHouse.ACCOUNT, WebHouse.ACCOUNT, Status.VERIFIED));
        assertThat(ada.get("/account/data"))
                .hasStatusOk()
                .bodyText()
                .contains("Answered by", "Withdraw")
                .doesNotContain("Have everything erased");
        assertThat(ada.post("/account/data/requests/{r}/withdrawal", ID)).hasStatus(303);
        assertThat(commands.sent.getLast()).isInstanceOf(WithdrawRequest.class);
    }

    @Test
    void nobodyWithdrawsAnothersRequest() {
        requests.shelf.add(of(new AccountId(new UUID(8, 8)), OFFICER, Status.RECEIVED));
        assertThat(Visit.bySomebody(house).post("/account/data/requests/{r}/withdrawal", ID))
                .hasStatus(404);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void whatAPersonTakesAlongHoldsEveryEventAndNoFormula() throws Exception {
        Visit ada = Visit.bySomebody(house);
        ada.post("/account/data/export").exchange();
        await(() -> exports.of(WebHouse.ACCOUNT)
                .filter(export -> export.state() == Exports.State.READY)
                .isPresent());
        assertThat(ada.get("/account/data"))
                .bodyText()
                .contains("Download everything", "2 events, ", "for you alone, until Nov 22, 2026");
        assertThat(Visit.by(house, new AccountId(new UUID(8, 8)), Role.SUBSCRIBER)
                        .get("/account/data/export.zip"))
                .as("it is nobody else's")
                .hasRedirectedUrl("/account/data");
        MvcTestResult answer = ada.get("/account/data/export.zip").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        Map<String, String> files = unpacked(answer.getResponse().getContentAsByteArray());

        assertThat(files).containsOnlyKeys("README.txt", "events.json", "events.csv", "derived.json");
        JsonNode events = new JsonMapper().readTree(files.get("events.json"));
        assertThat(events.size()).isEqualTo(2);
        assertThat(events.path(0).path("data").path("displayName").asString()).isEqualTo("=1+1");
        assertThat(files.get("events.csv").lines().skip(1))
                .hasSize(2)
                .noneMatch(line -> line.matches("(.*,)?\"?[=+@-].*"))
                .anyMatch(line -> line.contains("\"'=cmd/1\""));
        assertThat(files.get("README.txt")).contains("2 events");
        assertThat(files.get("derived.json")).contains(WebHouse.PROFILE);
    }

    @Test
    void anOfficerPrintsTheEvidenceOfAnErasure() {
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        requests.shelf.add(of(WebHouse.ACCOUNT, WebHouse.ACCOUNT, Status.COMPLETED));
        assertThat(officer.get("/requests?settled=true")).bodyText().contains("/requests/" + ID + "/evidence");
        assertThat(officer.get("/requests/{r}/evidence", ID))
                .hasStatusOk()
                .bodyText()
                .contains("No report was made yet.", "./marquee evidence " + ID);

        Store kafka = new Store("kafka", 12, 34_567, 0);
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        evidence.reports.add(new Report("000002", at, true, true, 2, 0, 19, 3, List.of(kafka)));
        evidence.reports.add(new Report("000001", at, false, true, 2, 0, 19, 3, List.of(kafka)));
        assertThat(officer.get("/requests/{r}/evidence", ID))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Report 000002",
                        "Forgotten: nothing was found",
                        "34,567",
                        "Report 000001",
                        "not as it was signed");
        assertThat(officer.get("/requests/{r}/evidence", "no-id")).hasStatus(404);
    }

    @Test
    void anOfficerDecidesButNotWhatTheyEnteredThemselves() {
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        assertThat(officer.post("/requests").param("email", "nobody@example.org"))
                .hasStatus(422);
        assertThat(officer.post("/requests").param("email", "ada@example.org").param("kind", "ACCESS"))
                .hasStatus(303);
        for (String act : List.of("verify", "approve", "reject", "extend")) {
            assertThat(officer.post("/requests/{r}", ID)
                            .param("act", act)
                            .param("ground", RejectionGround.EXCESSIVE.name())
                            .param("reason", ExtensionReason.COMPLEX.name()))
                    .hasStatus(303);
        }
        assertThat(commands.sent)
                .hasExactlyElementsOfTypes(
                        ReceiveRequest.class,
                        VerifyIdentity.class,
                        ApproveRequest.class,
                        RejectRequest.class,
                        ExtendRequest.class);
        assertThat(officer.post("/requests/{r}", ID).param("act", "guess")).hasStatus(404);
        assertThat(officer.post("/requests/{r}", "x").param("act", "verify")).hasStatus(404);

        requests.shelf.add(of(WebHouse.ACCOUNT, OFFICER, Status.VERIFIED));
        assertThat(officer.get("/requests"))
                .hasStatusOk()
                .bodyText()
                .contains("Another officer than who entered it", "late")
                .doesNotContain("value=\"approve\"");
        assertThat(Visit.by(house, new AccountId(new UUID(9, 9)), Role.PRIVACY_OFFICER)
                        .get("/requests"))
                .bodyText()
                .contains("value=\"approve\"");
    }

    @Test
    void aPersonAsksOnceThatTheUseOfTheirDataIsRestricted() {
        Visit ada = Visit.bySomebody(house);
        assertThat(ada.get("/account/data")).bodyText().contains("Ask for restriction", "/profiles");
        assertThat(ada.post("/account/data/restriction")).hasStatus(303);
        assertThat(commands.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        ReceiveRequest.class, asked -> assertThat(asked.kind()).isEqualTo(RequestKind.RESTRICTION));

        requests.shelf.add(of(WebHouse.ACCOUNT, RequestKind.RESTRICTION, WebHouse.ACCOUNT, Status.IN_FORCE));
        assertThat(ada.get("/account/data")).bodyText().contains("in force").doesNotContain("Ask for restriction");
        assertThat(ada.post("/account/data/restriction")).hasStatus(303);
        assertThat(commands.sent).hasSize(1);
    }

    @Test
    void aPersonIsWrittenToOfWhatBecomesOfTheirRequest() {
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        officer.post("/requests")
                .param("email", "ada@example.org")
                .param("kind", "ERASURE")
                .exchange();
        assertThat(lastMail().subject()).isEqualTo("We have your request");
        assertThat(lastMail().text()).contains("Erasure", "/account/data");

        requests.shelf.add(of(WebHouse.ACCOUNT, OFFICER, Status.VERIFIED));
        officer.post("/requests/{r}", ID)
                .param("act", "reject")
                .param("ground", "EXCESSIVE")
                .exchange();
        assertThat(lastMail().text()).contains("rejected", "excessive", "supervisory authority");

        officer.post("/requests/{r}", ID).param("act", "approve").exchange();
        assertThat(lastMail().to()).isEqualTo(new EmailAddress("ada@example.org"));
        assertThat(lastMail().subject()).isEqualTo("You are forgotten");
    }

    @Test
    void whoseAccountIsKeptTooLongIsWrittenToAndForgottenUnlessThePersonDecidedMeanwhile() {
        Told ada = new Told(new RequestId(UUID.fromString(ID)), WebHouse.ACCOUNT);
        retention.due = new Due("P3Y", List.of(new Idle(WebHouse.ACCOUNT, WebHouse.NOW)), List.of(), List.of());
        keeper.carryOut();
        assertThat(commands.sent).singleElement().isInstanceOf(EndRetention.class);
        assertThat(lastMail().subject()).isEqualTo("Your account is about to be deleted");
        assertThat(lastMail().text()).contains("In a month", "/account/data");

        retention.due = new Due("P3Y", List.of(), List.of(), List.of(ada));
        keeper.carryOut();
        assertThat(commands.sent.getLast()).isInstanceOf(WithdrawRequest.class);

        retention.due = new Due("P3Y", List.of(), List.of(ada), List.of());
        commands.failure = new Refused(new RequestIsSettled(ada.request()));
        keeper.carryOut();
        assertThat(lastMail().subject()).as("nothing was decided").isEqualTo("Your account is about to be deleted");
        commands.failure = null;
        keeper.carryOut();
        assertThat(commands.sent.getLast()).isInstanceOf(CarryOutRetention.class);
        assertThat(lastMail().subject()).isEqualTo("Your account is deleted");
    }

    @Test
    void anOfficerSeesThatAPeriodEndsAndMayKeepTheAccount() {
        requests.shelf.add(of(WebHouse.ACCOUNT, RequestKind.RETENTION_END, OFFICER, Status.RECEIVED));
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        assertThat(officer.get("/requests"))
                .bodyText()
                .contains("End of the period of keeping", "Reject", "may come back until that day")
                .doesNotContain("value=\"verify\"", "value=\"approve\"", "value=\"RETENTION_END\"");
        assertThat(officer.post("/requests").param("email", "ada@example.org").param("kind", "RETENTION_END"))
                .hasStatus(404);
    }

    @Test
    void anOfficerReadsWhatIsStoredOfPeopleAndWhatFor() {
        assertThat(Visit.by(house, OFFICER, Role.PRIVACY_OFFICER).get("/requests/register"))
                .hasStatusOk()
                .bodyText()
                .contains("Who holds an account", "account.email", "to protect children: GDPR, article 6 (1) (c)")
                .doesNotContain("??register");
        assertThat(Visit.bySomebody(house).get("/requests/register")).hasStatus(403);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int look = 0; look < 200 && !done.getAsBoolean(); look++) {
            Thread.sleep(20);
        }
    }

    private Mail lastMail() {
        return ((DemoMailbox) mails).all().getFirst().mail();
    }

    @Test
    void whatIsAskedForAlreadyIsNotEnteredAgain() {
        requests.shelf.add(of(WebHouse.ACCOUNT, RequestKind.RESTRICTION, OFFICER, Status.IN_FORCE));
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        assertThat(officer.post("/requests").param("email", "ada@example.org").param("kind", "RESTRICTION"))
                .hasStatus(409)
                .bodyText()
                .contains("This is asked for already");
        assertThat(officer.post("/requests").param("email", "ada@example.org").param("kind", "OBJECTION"))
                .hasStatus(303);
        assertThat(commands.sent).hasSize(1);
    }

    @Test
    void anOfficerLiftsARestriction() {
        requests.shelf.add(of(WebHouse.ACCOUNT, RequestKind.RESTRICTION, OFFICER, Status.IN_FORCE));
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        assertThat(officer.get("/requests"))
                .bodyText()
                .contains("Lift the restriction", "Tell the person before.")
                .doesNotContain("Due on");
        assertThat(officer.post("/requests/{r}", ID).param("act", "lift")).hasStatus(303);
        assertThat(commands.sent).hasExactlyElementsOfTypes(LiftRestriction.class);
    }

    @Test
    void anOfficerPutsRightWhatWasWrongAndTheRequestIsDone() {
        requests.shelf.add(of(WebHouse.ACCOUNT, RequestKind.RECTIFICATION, OFFICER, Status.APPROVED));
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        assertThat(officer.post("/requests/{r}/holder", ID))
                .hasStatus(422)
                .bodyText()
                .contains("Fill in what was wrong.");
        assertThat(officer.post("/requests/{r}/holder", ID).param("birthYear", "19x4"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a year from 1900");
        assertThat(commands.sent).isEmpty();

        assertThat(officer.post("/requests/{r}/holder", ID).param("birthYear", "1984"))
                .hasStatus(303);
        assertThat(commands.sent).hasExactlyElementsOfTypes(CorrectHolder.class, CompleteRequest.class);
        assertThat(commands.sent.getFirst())
                .isEqualTo(new CorrectHolder(WebHouse.ACCOUNT, null, 1984, null, WebHouse.NOW));
    }

    @Test
    void onlyWhatIsGivenByHandIsDoneByHand() {
        Visit officer = Visit.by(house, OFFICER, Role.PRIVACY_OFFICER);
        requests.shelf.add(of(WebHouse.ACCOUNT, RequestKind.ERASURE, OFFICER, Status.APPROVED));
        assertThat(officer.post("/requests/{r}", ID).param("act", "complete")).hasStatus(404);
        assertThat(officer.post("/requests/{r}/holder", ID).param("birthYear", "1984"))
                .hasStatus(404);
        assertThat(commands.sent).isEmpty();
    }

    private static RequestView of(AccountId account, AccountId by, Status status) {
        return of(account, RequestKind.ERASURE, by, status);
    }

    private static RequestView of(AccountId account, RequestKind kind, AccountId by, Status status) {
        return new RequestView(
                ID,
                account.toString(),
                kind,
                by.toString(),
                status,
                LocalDate.of(2020, 1, 31),
                false,
                List.of(new StepView("received", by.toString(), "", WebHouse.NOW)),
                5);
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
