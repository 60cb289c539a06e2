package tv.marquee.domain.review;

import java.time.Instant;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;
import tv.marquee.domain.shared.TitleId;

/** What can happen to a review. All of it belongs to its author. */
public sealed interface ReviewEvent extends SubjectEvent {

    /** The author. */
    ProfileId profile();

    TitleId title();

    /** The review. */
    default ReviewId review() {
        return ReviewId.of(profile(), title());
    }

    @Override
    default StreamId stream() {
        return review().stream();
    }

    @Override
    default StreamId subject() {
        return StreamId.of(profile());
    }

    /** The person wrote about the title; replaces what was written before. */
    record ReviewWritten(ProfileId profile, TitleId title, String text, Instant at) implements ReviewEvent {}

    /** The person took it back. */
    record ReviewWithdrawn(ProfileId profile, TitleId title, Instant at) implements ReviewEvent {}

    /** Somebody complained of it. */
    record ReviewReported(ProfileId profile, TitleId title, ProfileId reporter, ReportReason reason, Instant at)
            implements ReviewEvent {}

    /** So many complained that nobody sees it until someone has decided. */
    record ReviewWithheld(ProfileId profile, TitleId title, Instant at) implements ReviewEvent {}

    /** It was looked at, and may stay. */
    record ReviewCleared(ProfileId profile, TitleId title, Instant at) implements ReviewEvent {}

    /** It was looked at, and nobody may read it. */
    record ReviewRemoved(ProfileId profile, TitleId title, Instant at) implements ReviewEvent {}
}
