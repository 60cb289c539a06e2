package tv.marquee.query.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tv.marquee.domain.privacy.RequestKind;

/**
 * A request as it stands on the shelf {@code requests}.
 *
 * @param id a UUID
 * @param account the account's UUID
 * @param by the UUID of the account that entered it
 * @param due the last day on which it is to be answered
 * @param extended whether that was put off
 * @param steps what happened to it, the first first
 * @param position of the last event that it follows from
 */
public record RequestView(
        String id,
        String account,
        RequestKind kind,
        String by,
        Status status,
        LocalDate due,
        boolean extended,
        List<StepView> steps,
        long position) {

    /** Whether it asks for this, and something may still follow from it. */
    public boolean stillAsksFor(RequestKind what) {
        return kind == what && !status.isSettled();
    }

    /** How far it is. */
    public enum Status {
        RECEIVED,
        VERIFIED,
        APPROVED,
        /** What it asked for is done, and holds until it is lifted. */
        IN_FORCE,
        COMPLETED,
        REJECTED,
        WITHDRAWN;

        /** Whether it waits for a decision. */
        public boolean isOpen() {
            return this == RECEIVED || this == VERIFIED;
        }

        /** Whether nothing follows from it any more. */
        public boolean isSettled() {
            return this == COMPLETED || this == REJECTED || this == WITHDRAWN;
        }
    }

    /**
     * Something that happened to it.
     *
     * @param what in lower case with dashes, such as {@code identity-verified}
     * @param by the UUID of the account of who did it; empty when nobody in person did
     * @param why the ground or the reason, where one was given; else empty
     */
    public record StepView(String what, String by, String why, Instant at) {}

    /** After one more step. */
    public RequestView with(Status now, LocalDate until, boolean later, StepView step, long at) {
        List<StepView> more = new ArrayList<>(steps);
        more.add(step);
        return new RequestView(id, account, kind, by, now, until, later, List.copyOf(more), at);
    }
}
