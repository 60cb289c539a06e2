package tv.marquee.domain.impression;

import java.time.Instant;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;

/** What can happen to impressions. */
public sealed interface ImpressionEvent extends SubjectEvent {

    ImpressionId impression();

    ProfileId profile();

    @Override
    default StreamId stream() {
        return impression().stream();
    }

    @Override
    default StreamId subject() {
        return StreamId.of(profile());
    }

    /** A person was shown rows of titles. */
    record ImpressionServed(ImpressionId impression, ProfileId profile, Shown shown, Instant at)
            implements ImpressionEvent {}
}
