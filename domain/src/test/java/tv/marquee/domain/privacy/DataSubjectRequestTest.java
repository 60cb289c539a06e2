package tv.marquee.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.marquee.domain.privacy.RequestCommand.ApproveRequest;
import tv.marquee.domain.privacy.RequestCommand.CarryOutRetention;
import tv.marquee.domain.privacy.RequestCommand.CompleteRequest;
import tv.marquee.domain.privacy.RequestCommand.EndRetention;
import tv.marquee.domain.privacy.RequestCommand.ExtendRequest;
import tv.marquee.domain.privacy.RequestCommand.ForgetSubjects;
import tv.marquee.domain.privacy.RequestCommand.LiftRestriction;
import tv.marquee.domain.privacy.RequestCommand.ReceiveRequest;
import tv.marquee.domain.privacy.RequestCommand.RejectRequest;
import tv.marquee.domain.privacy.RequestCommand.VerifyIdentity;
import tv.marquee.domain.privacy.RequestCommand.WithdrawRequest;
import tv.marquee.domain.privacy.RequestEvent.IdentityVerified;
import tv.marquee.domain.privacy.RequestEvent.RequestApproved;
import tv.marquee.domain.privacy.RequestEvent.RequestCompleted;
import tv.marquee.domain.privacy.RequestEvent.RequestExtended;
import tv.marquee.domain.privacy.RequestEvent.RequestReceived;
import tv.marquee.domain.privacy.RequestEvent.RestrictionLifted;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.privacy.RequestRefusal.IdentityNotVerified;
import tv.marquee.domain.privacy.RequestRefusal.NoExtensionAnyMore;
import tv.marquee.domain.privacy.RequestRefusal.NotApproved;
import tv.marquee.domain.privacy.RequestRefusal.NotCarriedOut;
import tv.marquee.domain.privacy.RequestRefusal.NotTheirRequest;
import tv.marquee.domain.privacy.RequestRefusal.NoticeNotOver;
import tv.marquee.domain.privacy.RequestRefusal.RequestAlreadyReceived;
import tv.marquee.domain.privacy.RequestRefusal.RequestIsSettled;
import tv.marquee.domain.privacy.RequestRefusal.RequestUnknown;
import tv.marquee.domain.privacy.RequestRefusal.SecondPersonNeeded;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;

class DataSubjectRequestTest {

    private static final RequestId ID = new RequestId(new UUID(1, 1));
    private static final AccountId ADA = new AccountId(new UUID(2, 2));
    private static final AccountId OFFICER = new AccountId(new UUID(3, 3));
    private static final AccountId OTHER = new AccountId(new UUID(4, 4));
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");

    private DataSubjectRequest now = DataSubjectRequest.NONE;

    @Test
    void whoAsksWhileSignedInNeedNotShowWhoTheyAre() {
        assertThat(does(byAda()))
                .containsExactly(
                        new RequestReceived(ID, ADA, RequestKind.ERASURE, ADA, LocalDate.of(2026, 4, 3), AT),
                        new IdentityVerified(ID, ADA, AT));
        assertThat(does(new ApproveRequest(ID, OFFICER, AT)))
                .containsExactly(new RequestApproved(ID, ADA, RequestKind.ERASURE, OFFICER, AT));
    }

    @Test
    void whatIsKeptTooLongIsForgottenWithoutASecondPersonOnceTheHolderHadAMonthToComeBack() {
        assertThat(does(new EndRetention(ID, ADA, AT)))
                .containsExactly(new RequestReceived(
                        ID,
                        ADA,
                        RequestKind.RETENTION_END,
                        DataSubjectRequest.RETENTION,
                        LocalDate.of(2026, 4, 3),
                        AT));
        refuses(new EndRetention(ID, ADA, AT), new RequestAlreadyReceived(ID));
        does(new VerifyIdentity(ID, OFFICER, AT));
        refuses(new ApproveRequest(ID, OTHER, AT), new NoticeNotOver(ID));
        refuses(new CarryOutRetention(ID, Instant.parse("2026-04-03T23:59:59Z")), new NoticeNotOver(ID));

        Instant over = Instant.parse("2026-04-04T00:00:00Z");
        assertThat(does(new CarryOutRetention(ID, over)))
                .containsExactly(
                        new RequestApproved(ID, ADA, RequestKind.RETENTION_END, DataSubjectRequest.RETENTION, over));
        refuses(new CompleteRequest(ID, over), new NotCarriedOut(ID));
        assertThat(does(new ForgetSubjects(ID, List.of(StreamId.of(ADA)), over)))
                .hasSize(1);
    }

    @Test
    void anOfficerMayKeepWhatIsNeededAndTheHolderMayComeBack() {
        does(new EndRetention(ID, ADA, AT));
        DataSubjectRequest told = now;
        assertThat(does(new WithdrawRequest(ID, ADA, AT))).hasSize(1);
        now = told;
        assertThat(does(new RejectRequest(ID, OFFICER, RejectionGround.LAW_REQUIRES_KEEPING, AT)))
                .hasSize(1);
        now = told;
        does(new ExtendRequest(ID, OFFICER, ExtensionReason.COMPLEX, AT));
        refuses(new CarryOutRetention(ID, Instant.parse("2026-05-01T00:00:00Z")), new NoticeNotOver(ID));
    }

    @Test
    void nobodyAsksThatAPeriodOfKeepingEndsNorIsARequestCarriedOutByOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceiveRequest(ID, ADA, RequestKind.RETENTION_END, OFFICER, AT));
        does(byAda());
        refuses(new CarryOutRetention(ID, AT.plus(Duration.ofDays(90))), new SecondPersonNeeded(ID));
    }

    @Test
    void whatCameByLetterIsApprovedByAnotherThanWhoEnteredItOnceTheIdentityIsKnown() {
        does(new ReceiveRequest(ID, ADA, RequestKind.ERASURE, OFFICER, AT));
        refuses(new ApproveRequest(ID, OTHER, AT), new IdentityNotVerified(ID));
        does(new VerifyIdentity(ID, OFFICER, AT));
        assertThat(does(new VerifyIdentity(ID, OTHER, AT))).isEmpty();
        refuses(new ApproveRequest(ID, OFFICER, AT), new SecondPersonNeeded(ID));
        assertThat(does(new ApproveRequest(ID, OTHER, AT))).hasSize(1);
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        does(byAda());
        refuses(new ApproveRequest(ID, ADA, AT), new SecondPersonNeeded(ID));
    }

    @Test
    void itIsExtendedOnceAndWithinTheFirstMonth() {
        does(byAda());
        refuses(
                new ExtendRequest(ID, OFFICER, ExtensionReason.COMPLEX, AT.plus(Duration.ofDays(32))),
                new NoExtensionAnyMore(ID));
        assertThat(does(new ExtendRequest(ID, OFFICER, ExtensionReason.COMPLEX, AT.plus(Duration.ofDays(31)))))
                .containsExactly(new RequestExtended(
                        ID, OFFICER, ExtensionReason.COMPLEX, LocalDate.of(2026, 6, 3), AT.plus(Duration.ofDays(31))));
        refuses(new ExtendRequest(ID, OFFICER, ExtensionReason.COMPLEX, AT), new NoExtensionAnyMore(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-03-02", // the last of February is a Saturday
        "2026-03-31, 2026-04-30",
        "2026-04-09, 2026-05-11", // a Saturday
        "2026-05-14, 2026-06-15", // a Sunday
        "2024-01-31, 2024-02-29"
    })
    void itIsDueInAMonthAndNeverOnAWeekend(LocalDate received, LocalDate due) {
        assertThat(DueDate.of(received.atTime(23, 59).toInstant(java.time.ZoneOffset.UTC)))
                .isEqualTo(due);
    }

    @Test
    void onlyWhoAskedWithdraws() {
        does(byAda());
        refuses(new WithdrawRequest(ID, OFFICER, AT), new NotTheirRequest(ID));
        does(new WithdrawRequest(ID, ADA, AT));
        refuses(new ApproveRequest(ID, OFFICER, AT), new RequestIsSettled(ID));
    }

    @Test
    void whatIsRejectedIsNotDone() {
        does(byAda());
        does(new RejectRequest(ID, OFFICER, RejectionGround.EXCESSIVE, AT));
        refuses(new ForgetSubjects(ID, List.of(StreamId.of(ADA)), AT), new NotApproved(ID));
        assertThat(does(new CompleteRequest(ID, AT))).isEmpty();
    }

    @Test
    void eachSubjectIsForgottenOnceHoweverOftenThatIsSaid() {
        does(byAda());
        refuses(new ForgetSubjects(ID, List.of(StreamId.of(ADA)), AT), new NotApproved(ID));
        does(new ApproveRequest(ID, OFFICER, AT));
        List<StreamId> subjects = List.of(StreamId.of(ADA), StreamId.of(ADA));
        assertThat(does(new ForgetSubjects(ID, subjects, AT)))
                .containsExactly(new SubjectForgotten(ID, StreamId.of(ADA), AT))
                .allMatch(event -> event.owner().equals(ADA.toString()));
        assertThat(does(new ForgetSubjects(ID, subjects, AT))).isEmpty();
        assertThat(does(new CompleteRequest(ID, AT)))
                .containsExactly(new RequestCompleted(ID, RequestKind.ERASURE, AT));
        assertThat(does(new CompleteRequest(ID, AT))).isEmpty();
    }

    @Test
    void anAccessIsNotCarriedOutAsAnErasure() {
        does(new ReceiveRequest(ID, ADA, RequestKind.ACCESS, ADA, AT));
        does(new ApproveRequest(ID, OFFICER, AT));
        refuses(new ForgetSubjects(ID, List.of(StreamId.of(ADA)), AT), new NotApproved(ID));
    }

    @Test
    void anErasureIsNotDoneBeforeAnybodyIsForgotten() {
        does(byAda());
        does(new ApproveRequest(ID, OFFICER, AT));
        refuses(new CompleteRequest(ID, AT), new NotCarriedOut(ID));
    }

    @Test
    void aRestrictionIsInForceUntilAnOfficerLiftsIt() {
        does(new ReceiveRequest(ID, ADA, RequestKind.RESTRICTION, ADA, AT));
        refuses(new LiftRestriction(ID, OFFICER, AT), new NotApproved(ID));
        does(new ApproveRequest(ID, OFFICER, AT));
        refuses(new LiftRestriction(ID, OFFICER, AT), new NotApproved(ID));
        does(new CompleteRequest(ID, AT));
        assertThat(now).isEqualTo(new DataSubjectRequest.InForce(ADA));
        refuses(new WithdrawRequest(ID, ADA, AT), new RequestIsSettled(ID));
        assertThat(does(new LiftRestriction(ID, OFFICER, AT)))
                .containsExactly(new RestrictionLifted(ID, ADA, OFFICER, AT));
        refuses(new LiftRestriction(ID, OFFICER, AT), new RequestIsSettled(ID));
    }

    @Test
    void whatIsDoneOnceHasNothingToLift() {
        does(new ReceiveRequest(ID, ADA, RequestKind.OBJECTION, ADA, AT));
        does(new ApproveRequest(ID, OFFICER, AT));
        does(new CompleteRequest(ID, AT));
        refuses(new LiftRestriction(ID, OFFICER, AT), new RequestIsSettled(ID));
    }

    @Test
    void whatNeverCameInIsUnknownAndNothingComesInTwice() {
        refuses(new ApproveRequest(ID, OFFICER, AT), new RequestUnknown(ID));
        refuses(new CompleteRequest(ID, AT), new RequestUnknown(ID));
        does(byAda());
        refuses(byAda(), new RequestAlreadyReceived(ID));
    }

    private static ReceiveRequest byAda() {
        return new ReceiveRequest(ID, ADA, RequestKind.ERASURE, ADA, AT);
    }

    private List<RequestEvent> does(RequestCommand command) {
        List<RequestEvent> events = DataSubjectRequest.decide(now, command);
        for (RequestEvent event : events) {
            now = DataSubjectRequest.evolve(now, event);
        }
        return events;
    }

    private void refuses(RequestCommand command, Refusal why) {
        assertThatThrownBy(() -> DataSubjectRequest.decide(now, command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
