package tv.marquee.domain.privacy;

import java.time.Instant;
import java.time.LocalDate;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.StreamId;

/**
 * What can happen to a person's request. It outlives what is known of the person, as evidence: it belongs to nobody, is not sealed, and holds the
 * account's random id.
 */
public sealed interface RequestEvent extends DomainEvent {

    RequestId request();

    @Override
    default StreamId stream() {
        return request().stream();
    }

    /**
     * It came in.
     *
     * @param due the last day on which it is to be answered
     */
    record RequestReceived(
            RequestId request, AccountId account, RequestKind kind, AccountId by, LocalDate due, Instant at)
            implements RequestEvent {}

    /** It is the person who asks. */
    record IdentityVerified(RequestId request, AccountId by, Instant at) implements RequestEvent {}

    /** The answer takes longer. */
    record RequestExtended(RequestId request, AccountId by, ExtensionReason reason, LocalDate due, Instant at)
            implements RequestEvent {}

    /** It is to be done. */
    record RequestApproved(RequestId request, AccountId account, RequestKind kind, AccountId by, Instant at)
            implements RequestEvent {}

    /** It is not done. */
    record RequestRejected(RequestId request, AccountId by, RejectionGround ground, Instant at)
            implements RequestEvent {}

    /** The person does not wish it any more. */
    record RequestWithdrawn(RequestId request, AccountId by, Instant at) implements RequestEvent {}

    /**
     * The key of an account or a profile was destroyed. It travels in order with what happened to them, so that whoever follows that lets go
     * of it when this comes.
     */
    record SubjectForgotten(RequestId request, StreamId subject, Instant at) implements RequestEvent {

        @Override
        public String owner() {
            return subject.id();
        }
    }

    /** What was restricted may be processed again. */
    record RestrictionLifted(RequestId request, AccountId account, AccountId by, Instant at) implements RequestEvent {}

    /** What was asked for is done; a restriction is in force from now on. */
    record RequestCompleted(RequestId request, RequestKind kind, Instant at) implements RequestEvent {}
}
