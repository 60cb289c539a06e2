package tv.marquee.domain.review;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tv.marquee.domain.review.ReviewCommand.ClearReview;
import tv.marquee.domain.review.ReviewCommand.RemoveReview;
import tv.marquee.domain.review.ReviewCommand.ReportReview;
import tv.marquee.domain.review.ReviewCommand.WithdrawReview;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewEvent.ReviewCleared;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewReported;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWithheld;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.TitleId;

/**
 * A review's condition, and its rules. Some complaints of different people hide it until it has been looked at; what was
 * cleared is not hidden again by complaints, until it says something else.
 */
public sealed interface Review {

    /** The fewest characters of a review. */
    int SHORTEST = 10;

    /** The most characters of a review. */
    int LONGEST = 4_000;

    /** How many people must complain before a review is hidden. */
    int ENOUGH_REPORTS = 3;

    /** Before its first event. */
    Review NONE = new None();

    /** Never written, or taken back. */
    record None() implements Review {}

    /**
     * Written.
     *
     * @param reporters who complained since it was written or cleared
     * @param withheld whether nobody sees it until someone has decided
     * @param cleared whether someone decided that it may stay
     */
    record Published(
            ProfileId profile, TitleId title, String text, Set<ProfileId> reporters, boolean withheld, boolean cleared)
            implements Review {
        public Published {
            reporters = Collections.unmodifiableSet(reporters);
        }
    }

    /** Nobody may read it; its author may write another in its place. */
    record Removed(ProfileId profile, TitleId title, String text) implements Review {}

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with a {@link ReviewRefusal}
     */
    static List<ReviewEvent> decide(Review now, ReviewCommand command) {
        return switch (command) {
            case WriteReview c -> write(now, c);
            case WithdrawReview c ->
                now instanceof None ? List.of() : List.of(new ReviewWithdrawn(c.profile(), c.title(), c.at()));
            case ReportReview c -> report(now, c);
            case ClearReview c -> clear(now, c);
            case RemoveReview c -> remove(now, c);
        };
    }

    /** The condition after an event. Never refuses: it has happened. */
    static Review evolve(Review now, ReviewEvent event) {
        return switch (event) {
            case ReviewWritten e -> new Published(e.profile(), e.title(), e.text(), Set.of(), false, false);
            case ReviewWithdrawn e -> NONE;
            case ReviewReported e -> now instanceof Published p ? reported(p, e.reporter()) : now;
            case ReviewWithheld e ->
                now instanceof Published p
                        ? new Published(p.profile(), p.title(), p.text(), p.reporters(), true, p.cleared())
                        : now;
            case ReviewCleared e ->
                now instanceof Published p
                        ? new Published(p.profile(), p.title(), p.text(), Set.of(), false, true)
                        : now;
            case ReviewRemoved e -> now instanceof Published p ? new Removed(p.profile(), p.title(), p.text()) : now;
        };
    }

    /** The same words again change nothing, and do not bring back what was removed. */
    private static List<ReviewEvent> write(Review now, WriteReview c) {
        String before = switch (now) {
            case None n -> "";
            case Published p -> p.text();
            case Removed r -> r.text();
        };
        return before.equals(c.text())
                ? List.of()
                : List.of(new ReviewWritten(c.profile(), c.title(), c.text(), c.at()));
    }

    private static List<ReviewEvent> report(Review now, ReportReview c) {
        Published p = published(now, c.review());
        if (p.profile().equals(c.reporter())) {
            throw new Refused(new ReviewRefusal.OwnReview(c.review()));
        }
        if (p.reporters().contains(c.reporter())) {
            return List.of();
        }
        ReviewReported reported = new ReviewReported(p.profile(), p.title(), c.reporter(), c.reason(), c.at());
        boolean enough = p.reporters().size() + 1 >= ENOUGH_REPORTS && !p.withheld() && !p.cleared();
        return enough ? List.of(reported, withheld(p, c.at())) : List.of(reported);
    }

    private static List<ReviewEvent> clear(Review now, ClearReview c) {
        Published p = published(now, c.review());
        return p.cleared() && p.reporters().isEmpty()
                ? List.of()
                : List.of(new ReviewCleared(p.profile(), p.title(), c.at()));
    }

    private static List<ReviewEvent> remove(Review now, RemoveReview c) {
        if (now instanceof Removed) {
            return List.of();
        }
        Published p = published(now, c.review());
        return List.of(new ReviewRemoved(p.profile(), p.title(), c.at()));
    }

    private static ReviewWithheld withheld(Published p, Instant at) {
        return new ReviewWithheld(p.profile(), p.title(), at);
    }

    private static Published published(Review now, ReviewId review) {
        if (now instanceof Published p) {
            return p;
        }
        throw new Refused(new ReviewRefusal.ReviewUnknown(review));
    }

    private static Published reported(Published p, ProfileId reporter) {
        Set<ProfileId> reporters = new LinkedHashSet<>(p.reporters());
        reporters.add(reporter);
        return new Published(p.profile(), p.title(), p.text(), reporters, p.withheld(), p.cleared());
    }
}
