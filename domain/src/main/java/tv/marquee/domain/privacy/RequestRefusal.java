package tv.marquee.domain.privacy;

import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;

/** Why something does not happen to a request. */
public sealed interface RequestRefusal extends Refusal {

    RequestId request();

    @Override
    default StreamId stream() {
        return request().stream();
    }

    /** It never came in. */
    record RequestUnknown(RequestId request) implements RequestRefusal {}

    /** It came in before. */
    record RequestAlreadyReceived(RequestId request) implements RequestRefusal {}

    /** It is approved, rejected, withdrawn or done already. */
    record RequestIsSettled(RequestId request) implements RequestRefusal {}

    /** It is not known yet that it is the person who asks. */
    record IdentityNotVerified(RequestId request) implements RequestRefusal {}

    /** Whoever entered it may not approve it. */
    record SecondPersonNeeded(RequestId request) implements RequestRefusal {}

    /** The month within which it could be extended is over, or it was extended before. */
    record NoExtensionAnyMore(RequestId request) implements RequestRefusal {}

    /** Only the person who asked may withdraw it. */
    record NotTheirRequest(RequestId request) implements RequestRefusal {}

    /** Nobody is forgotten yet, so that an erasure is not done. */
    record NotCarriedOut(RequestId request) implements RequestRefusal {}

    /** The holder was told, and may still come back. */
    record NoticeNotOver(RequestId request) implements RequestRefusal {}

    /** It is not approved, so that nothing is to be done. */
    record NotApproved(RequestId request) implements RequestRefusal {}
}
