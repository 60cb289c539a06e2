package tv.marquee.analytics.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.analytics.log.Membership.Kind;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.SubscriptionEvent;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionWonBack;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;

/** What events say to who counts what people do and pay. */
final class BusinessRecords {

    private BusinessRecords() {}

    static LogRecord read(String place, DomainEvent event, long position) {
        return switch (event) {
            case ViewingEvent e -> viewing(place, e, position);
            case SubscriptionEvent e -> subscription(place, e, position);
            case TitleRated e -> activity(e.profile(), e.title(), e.at(), position);
            case TitleListed e -> activity(e.profile(), e.title(), e.at(), position);
            case ReviewWritten e -> activity(e.profile(), e.title(), e.at(), position);
            case ProfileRestrictionSet e -> exclusion(e.profile().toString(), e.restricted(), position);
            case AccountRestrictionSet e -> exclusion(e.account().toString(), e.restricted(), position);
            case SubjectForgotten e -> exclusion(e.owner(), true, position);
            default -> nothing(place);
        };
    }

    private static LogRecord viewing(String place, ViewingEvent event, long position) {
        return switch (event) {
            case PlaybackStarted e ->
                watching(
                        e,
                        Watching.Kind.STARTED,
                        e.playback(),
                        e.title(),
                        e.position(),
                        e.duration(),
                        e.at(),
                        position);
            case PlaybackProgressed e ->
                watching(
                        e,
                        Watching.Kind.WATCHED,
                        e.playback(),
                        e.title(),
                        e.position(),
                        e.duration(),
                        e.at(),
                        position);
            case PlaybackStopped e ->
                watching(
                        e,
                        Watching.Kind.WATCHED,
                        e.playback(),
                        e.title(),
                        e.position(),
                        e.duration(),
                        e.at(),
                        position);
            case PlaybackFinished e ->
                watching(
                        e,
                        Watching.Kind.FINISHED,
                        e.playback(),
                        e.title(),
                        e.duration(),
                        e.duration(),
                        e.at(),
                        position);
            default -> nothing(place);
        };
    }

    private static LogRecord watching(
            ViewingEvent event,
            Watching.Kind kind,
            PlaybackId playback,
            TitleId title,
            int seconds,
            int duration,
            Instant at,
            long position) {
        return LogRecord.saying(
                new Watching(
                        event.profile().toString(),
                        kind,
                        playback.toString(),
                        title.value(),
                        seconds,
                        duration,
                        at.toEpochMilli(),
                        position),
                position);
    }

    private static LogRecord subscription(String place, SubscriptionEvent event, long position) {
        return switch (event) {
            case TrialStarted e ->
                membership(e, Kind.TRIAL, e.offer(), e.trial().until().toEpochMilli(), e.at(), position);
            case SubscriptionStarted e -> membership(e, Kind.SUBSCRIBED, e.offer(), 0, e.at(), position);
            case SubscriptionWonBack e -> membership(e, Kind.RETURNED, e.offer(), 0, e.at(), position);
            case PlanChanged e -> membership(e, Kind.PLAN_CHANGED, e.offer(), 0, e.at(), position);
            case InvoicePaid e -> membership(e, Kind.PAID, null, 0, e.at(), position);
            case SubscriptionCancelled e -> membership(e, Kind.CANCELLED, null, 0, e.at(), position);
            case SubscriptionResumed e -> membership(e, Kind.RESUMED, null, 0, e.at(), position);
            case SubscriptionSuspended e -> membership(e, Kind.SUSPENDED, null, 0, e.at(), position);
            case SubscriptionEnded e -> membership(e, Kind.ENDED, null, 0, e.at(), position);
            default -> nothing(place);
        };
    }

    private static LogRecord membership(
            SubscriptionEvent event, Kind kind, @Nullable Offer offer, long until, Instant at, long position) {
        return LogRecord.saying(
                new Membership(
                        event.account().toString(),
                        kind,
                        offer == null ? 0 : offer.monthly().minor(),
                        offer == null ? "" : offer.monthly().currency().getCurrencyCode(),
                        until,
                        at.toEpochMilli(),
                        position),
                position);
    }

    private static LogRecord activity(ProfileId profile, TitleId title, Instant at, long position) {
        return LogRecord.saying(new Activity(profile.toString(), title.value(), at.toEpochMilli(), position), position);
    }

    private static LogRecord exclusion(String subject, boolean excluded, long position) {
        return LogRecord.saying(new Exclusion(subject, excluded, position), position);
    }

    private static LogRecord nothing(String place) {
        return LogRecord.unreadable(place + ": it is nothing that is asked for");
    }
}
