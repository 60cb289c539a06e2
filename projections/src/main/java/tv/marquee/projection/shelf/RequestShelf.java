package tv.marquee.projection.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.privacy.RequestEvent;
import tv.marquee.domain.privacy.RequestEvent.IdentityVerified;
import tv.marquee.domain.privacy.RequestEvent.RequestApproved;
import tv.marquee.domain.privacy.RequestEvent.RequestCompleted;
import tv.marquee.domain.privacy.RequestEvent.RequestExtended;
import tv.marquee.domain.privacy.RequestEvent.RequestReceived;
import tv.marquee.domain.privacy.RequestEvent.RequestRejected;
import tv.marquee.domain.privacy.RequestEvent.RequestWithdrawn;
import tv.marquee.domain.privacy.RequestEvent.RestrictionLifted;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.privacy.RequestView.Status;
import tv.marquee.query.privacy.RequestView.StepView;

/** How requests on the shelf follow from events. */
public final class RequestShelf {

    private RequestShelf() {}

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public static RequestView fold(@Nullable RequestView before, RequestEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        return switch (event) {
            case RequestReceived e ->
                new RequestView(
                        e.request().toString(),
                        e.account().toString(),
                        e.kind(),
                        e.by().toString(),
                        Status.RECEIVED,
                        e.due(),
                        false,
                        List.of(step("received", e.by().toString(), "", e.at())),
                        position);
            case IdentityVerified e ->
                after(before, Status.VERIFIED, step("identity-verified", e.by().toString(), "", e.at()), position);
            case RequestExtended e -> {
                RequestView known = Objects.requireNonNull(before);
                yield known.with(
                        known.status(),
                        e.due(),
                        true,
                        step("extended", e.by().toString(), e.reason().name(), e.at()),
                        position);
            }
            case RequestApproved e ->
                after(before, Status.APPROVED, step("approved", e.by().toString(), "", e.at()), position);
            case RequestRejected e ->
                after(
                        before,
                        Status.REJECTED,
                        step("rejected", e.by().toString(), e.ground().name(), e.at()),
                        position);
            case RequestWithdrawn e ->
                after(before, Status.WITHDRAWN, step("withdrawn", e.by().toString(), "", e.at()), position);
            case RequestCompleted e ->
                after(
                        before,
                        e.kind() == RequestKind.RESTRICTION ? Status.IN_FORCE : Status.COMPLETED,
                        step("completed", "", "", e.at()),
                        position);
            case RestrictionLifted e ->
                after(before, Status.COMPLETED, step("restriction-lifted", e.by().toString(), "", e.at()), position);
            case SubjectForgotten e ->
                Objects.requireNonNull(before); // it is in the order of its subject, not of the request
        };
    }

    private static RequestView after(@Nullable RequestView before, Status status, StepView step, long position) {
        RequestView known = Objects.requireNonNull(before);
        return known.with(status, known.due(), known.extended(), step, position);
    }

    private static StepView step(String what, String by, String why, Instant at) {
        return new StepView(what, by, why, at);
    }
}
