package tv.marquee.domain.privacy;

import java.time.Instant;
import java.util.List;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.StreamId;

/** What can be wished of a person's request. {@code by} is the account of whoever wishes it. */
public sealed interface RequestCommand extends DomainCommand {

    RequestId request();

    @Override
    default StreamId stream() {
        return request().stream();
    }

    /** The person asked, or an officer enters what came by letter. */
    record ReceiveRequest(RequestId request, AccountId account, RequestKind kind, AccountId by, Instant at)
            implements RequestCommand {
        public ReceiveRequest {
            if (!kind.isAskedFor()) {
                throw new IllegalArgumentException("nobody asks for " + kind);
            }
        }
    }

    /** An account is not kept any more, unless its holder comes back within the time in which a request would be answered. */
    record EndRetention(RequestId request, AccountId account, Instant at) implements RequestCommand {}

    /** The time in which the holder could come back is over. */
    record CarryOutRetention(RequestId request, Instant at) implements RequestCommand {}

    /** The officer has seen that it is the person who asks. */
    record VerifyIdentity(RequestId request, AccountId by, Instant at) implements RequestCommand {}

    /** The answer takes two months more. */
    record ExtendRequest(RequestId request, AccountId by, ExtensionReason reason, Instant at)
            implements RequestCommand {}

    /** It is to be done. */
    record ApproveRequest(RequestId request, AccountId by, Instant at) implements RequestCommand {}

    /** It is not to be done. */
    record RejectRequest(RequestId request, AccountId by, RejectionGround ground, Instant at)
            implements RequestCommand {}

    /** The person does not wish it any more. */
    record WithdrawRequest(RequestId request, AccountId by, Instant at) implements RequestCommand {}

    /**
     * The keys of these are destroyed; whoever keeps something of them is to let go of it.
     *
     * @param subjects accounts and profiles, at least one
     */
    record ForgetSubjects(RequestId request, List<StreamId> subjects, Instant at) implements RequestCommand {
        public ForgetSubjects {
            subjects = List.copyOf(subjects);
        }
    }

    /** The ground on which processing was restricted is gone. */
    record LiftRestriction(RequestId request, AccountId by, Instant at) implements RequestCommand {}

    /** What was asked for is done. */
    record CompleteRequest(RequestId request, Instant at) implements RequestCommand {}
}
