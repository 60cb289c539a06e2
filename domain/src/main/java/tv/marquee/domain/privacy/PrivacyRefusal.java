package tv.marquee.domain.privacy;

import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;

/** Why something that concerns a person's data does not happen. */
public sealed interface PrivacyRefusal extends Refusal {

    /** The person whom this would belong to was forgotten; nothing can happen to them any more. */
    record SubjectIsForgotten(StreamId stream) implements PrivacyRefusal {}
}
