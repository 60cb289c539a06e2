package tv.marquee.domain.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import tv.marquee.domain.privacy.RequestEvent.RequestRejected;
import tv.marquee.domain.privacy.RequestEvent.RequestWithdrawn;
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
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;

/** A person's request and its conditions: open, approved, in force, settled. Who entered it may not approve it. */
public sealed interface DataSubjectRequest {

    /** Before it came in. */
    DataSubjectRequest NONE = new None();

    /** Whom events name that no person has entered or approved, but a period of keeping. It is no account. */
    AccountId RETENTION = new AccountId(new UUID(0, 0));

    /** It never came in. */
    record None() implements DataSubjectRequest {}

    /**
     * It waits for a decision.
     *
     * @param by who entered it
     * @param verified whether it is known that it is the person who asks
     */
    record Open(AccountId account, RequestKind kind, AccountId by, Instant received, boolean verified, boolean extended)
            implements DataSubjectRequest {

        /** Whether the day is over by which it was to be answered. */
        public boolean isOverdue(Instant now) {
            return DueDate.isOver(extended ? DueDate.extended(received) : DueDate.of(received), now);
        }
    }

    /**
     * It is being done.
     *
     * @param forgotten whose keys are known to be destroyed
     */
    record Approved(AccountId account, RequestKind kind, Set<StreamId> forgotten) implements DataSubjectRequest {
        public Approved {
            forgotten = Set.copyOf(forgotten);
        }

        private Approved with(StreamId subject) {
            Set<StreamId> more = new HashSet<>(forgotten);
            more.add(subject);
            return new Approved(account, kind, more);
        }
    }

    /** Processing is restricted until that is lifted. */
    record InForce(AccountId account) implements DataSubjectRequest {}

    /** It is done, or will not be. */
    record Settled(AccountId account) implements DataSubjectRequest {}

    /** What follows from a command. */
    static List<RequestEvent> decide(DataSubjectRequest now, RequestCommand command) {
        return switch (command) {
            case ReceiveRequest c -> receive(now, c);
            case VerifyIdentity c ->
                open(now, c).verified() ? List.of() : List.of(new IdentityVerified(c.request(), c.by(), c.at()));
            case ExtendRequest c -> extend(open(now, c), c);
            case ApproveRequest c -> approve(open(now, c), c);
            case EndRetention c -> endRetention(now, c);
            case CarryOutRetention c -> carryOut(open(now, c), c);
            case RejectRequest c -> {
                open(now, c);
                yield List.of(new RequestRejected(c.request(), c.by(), c.ground(), c.at()));
            }
            case WithdrawRequest c -> withdraw(open(now, c), c);
            case ForgetSubjects c -> forget(now, c);
            case LiftRestriction c -> lift(now, c);
            case CompleteRequest c -> complete(now, c);
        };
    }

    /** The condition after an event. */
    static DataSubjectRequest evolve(DataSubjectRequest now, RequestEvent event) {
        return switch (event) {
            case RequestReceived e -> new Open(e.account(), e.kind(), e.by(), e.at(), false, false);
            case IdentityVerified e ->
                now instanceof Open o ? new Open(o.account, o.kind, o.by, o.received, true, o.extended) : now;
            case RequestExtended e ->
                now instanceof Open o ? new Open(o.account, o.kind, o.by, o.received, o.verified, true) : now;
            case RequestApproved e -> new Approved(e.account(), e.kind(), Set.of());
            case RequestRejected e -> settled(now);
            case RequestWithdrawn e -> settled(now);
            case SubjectForgotten e -> now instanceof Approved a ? a.with(e.subject()) : now;
            case RestrictionLifted e -> settled(now);
            case RequestCompleted e ->
                e.kind() == RequestKind.RESTRICTION && now instanceof Approved a
                        ? new InForce(a.account)
                        : settled(now);
        };
    }

    private static List<RequestEvent> receive(DataSubjectRequest now, ReceiveRequest c) {
        if (!(now instanceof None)) {
            throw new Refused(new RequestAlreadyReceived(c.request()));
        }
        RequestReceived received =
                new RequestReceived(c.request(), c.account(), c.kind(), c.by(), DueDate.of(c.at()), c.at());
        return c.by().equals(c.account())
                ? List.of(received, new IdentityVerified(c.request(), c.by(), c.at()))
                : List.of(received);
    }

    private static List<RequestEvent> extend(Open now, ExtendRequest c) {
        if (now.extended || DueDate.isPast(now.received, c.at())) {
            throw new Refused(new NoExtensionAnyMore(c.request()));
        }
        return List.of(new RequestExtended(c.request(), c.by(), c.reason(), DueDate.extended(now.received), c.at()));
    }

    private static List<RequestEvent> approve(Open now, ApproveRequest c) {
        if (!now.kind.isAskedFor()) {
            throw new Refused(new NoticeNotOver(c.request()));
        }
        if (!now.verified) {
            throw new Refused(new IdentityNotVerified(c.request()));
        }
        if (c.by().equals(now.by) || c.by().equals(now.account)) {
            throw new Refused(new SecondPersonNeeded(c.request()));
        }
        return List.of(new RequestApproved(c.request(), now.account, now.kind, c.by(), c.at()));
    }

    private static List<RequestEvent> endRetention(DataSubjectRequest now, EndRetention c) {
        if (!(now instanceof None)) {
            throw new Refused(new RequestAlreadyReceived(c.request()));
        }
        return List.of(new RequestReceived(
                c.request(), c.account(), RequestKind.RETENTION_END, RETENTION, DueDate.of(c.at()), c.at()));
    }

    /** No second person decides: whoever set the period has. */
    private static List<RequestEvent> carryOut(Open now, CarryOutRetention c) {
        if (now.kind.isAskedFor()) {
            throw new Refused(new SecondPersonNeeded(c.request()));
        }
        if (!now.isOverdue(c.at())) {
            throw new Refused(new NoticeNotOver(c.request()));
        }
        return List.of(new RequestApproved(c.request(), now.account, now.kind, RETENTION, c.at()));
    }

    private static List<RequestEvent> withdraw(Open now, WithdrawRequest c) {
        if (!c.by().equals(now.account)) {
            throw new Refused(new NotTheirRequest(c.request()));
        }
        return List.of(new RequestWithdrawn(c.request(), c.by(), c.at()));
    }

    private static List<RequestEvent> forget(DataSubjectRequest now, ForgetSubjects c) {
        if (!(now instanceof Approved approved) || !approved.kind.forgets()) {
            throw new Refused(new NotApproved(c.request()));
        }
        List<RequestEvent> events = new ArrayList<>();
        c.subjects().stream()
                .distinct()
                .filter(subject -> !approved.forgotten.contains(subject))
                .forEach(subject -> events.add(new SubjectForgotten(c.request(), subject, c.at())));
        return List.copyOf(events);
    }

    private static List<RequestEvent> lift(DataSubjectRequest now, LiftRestriction c) {
        return switch (now) {
            case InForce force -> List.of(new RestrictionLifted(c.request(), force.account, c.by(), c.at()));
            case None none -> throw new Refused(new RequestUnknown(c.request()));
            case Open open -> throw new Refused(new NotApproved(c.request()));
            case Approved approved -> throw new Refused(new NotApproved(c.request()));
            case Settled settled -> throw new Refused(new RequestIsSettled(c.request()));
        };
    }

    private static List<RequestEvent> complete(DataSubjectRequest now, CompleteRequest c) {
        return switch (now) {
            case Approved approved -> {
                if (approved.kind.forgets() && approved.forgotten.isEmpty()) {
                    throw new Refused(new NotCarriedOut(c.request()));
                }
                yield List.of(new RequestCompleted(c.request(), approved.kind, c.at()));
            }
            case InForce force -> List.of();
            case Settled settled -> List.of();
            case None none -> throw new Refused(new RequestUnknown(c.request()));
            case Open open -> throw new Refused(new NotApproved(c.request()));
        };
    }

    private static Open open(DataSubjectRequest now, RequestCommand command) {
        return switch (now) {
            case Open open -> open;
            case None none -> throw new Refused(new RequestUnknown(command.request()));
            case Approved approved -> throw new Refused(new RequestIsSettled(command.request()));
            case InForce force -> throw new Refused(new RequestIsSettled(command.request()));
            case Settled settled -> throw new Refused(new RequestIsSettled(command.request()));
        };
    }

    private static DataSubjectRequest settled(DataSubjectRequest now) {
        return switch (now) {
            case Open open -> new Settled(open.account);
            case Approved approved -> new Settled(approved.account);
            case InForce force -> new Settled(force.account);
            case None none -> now;
            case Settled settled -> now;
        };
    }
}
