package tv.marquee.analytics.log;

import java.util.Set;

/** What of the log is looked into; of other events nothing but the envelope is. */
enum Interest {
    /** What was done with titles. */
    ACTS(Set.of(
            "profile.title-rated",
            "profile.title-unrated",
            "profile.title-listed",
            "profile.title-unlisted",
            "profile.personalisation-set",
            "profile.restriction-set",
            "playback.progressed",
            "playback.stopped",
            "playback.finished",
            "viewing.title-forgotten",
            "viewing.history-cleared")),

    /** What was written of titles, and how they were rated. */
    REVIEWS(Set.of(
            "profile.title-rated",
            "profile.title-unrated",
            "profile.personalisation-set",
            "profile.restriction-set",
            "review.written",
            "review.withdrawn",
            "review.removed")),

    /** How much people get out of what they are shown. */
    ENGAGEMENT(Set.of(
            "impression.served",
            "playback.started",
            "playback.progressed",
            "playback.stopped",
            "playback.finished",
            "profile.title-rated",
            "profile.restriction-set")),

    /** What people take up: begin to watch, put on their list, and rate. */
    UPTAKE(Set.of("playback.started", "profile.title-listed", "profile.title-rated")),

    /** What people do and pay, as the business counts it. */
    BUSINESS(Set.of(
            "playback.started",
            "playback.progressed",
            "playback.stopped",
            "playback.finished",
            "profile.title-rated",
            "profile.title-listed",
            "profile.restriction-set",
            "review.written",
            "account.restriction-set",
            "subscription.trial-started",
            "subscription.started",
            "subscription.won-back",
            "subscription.plan-changed",
            "subscription.invoice-paid",
            "subscription.cancelled",
            "subscription.resumed",
            "subscription.suspended",
            "subscription.ended",
            "request.subject-forgotten")),

    /** What kinds of titles there are. */
    TITLES(Set.of("title.added", "title.details-revised")),

    /** Who people are, as far as it says which others they are counted with. */
    PEOPLE(Set.of(
            "account.opened",
            "account.holder-corrected",
            "profile.created",
            "profile.described",
            "profile.deleted",
            "profile.personalisation-set",
            "profile.restriction-set"));

    private final Set<String> types;

    Interest(Set<String> types) {
        this.types = types;
    }

    /** Whether events of a type are looked into. */
    boolean isIn(String type) {
        return types.contains(type);
    }
}
