package tv.marquee.domain.ledger;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.download.DownloadEvent;
import tv.marquee.domain.impression.ImpressionEvent;
import tv.marquee.domain.privacy.RequestEvent;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.subscription.SubscriptionEvent;
import tv.marquee.domain.viewing.ViewingEvent;

/** The one list of stored names and the events that they stand for today. */
final class Vocabulary {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.ofEntries(
            entry("title.added/1", TitleEvent.TitleAdded.class),
            entry("title.details-revised/1", TitleEvent.TitleDetailsRevised.class),
            entry("title.credits-revised/1", TitleEvent.TitleCreditsRevised.class),
            entry("title.keywords-revised/1", TitleEvent.TitleKeywordsRevised.class),
            entry("title.popularity-measured/1", TitleEvent.TitlePopularityMeasured.class),
            entry("title.availability-set/1", TitleEvent.TitleAvailabilitySet.class),
            entry("title.withdrawn/1", TitleEvent.TitleWithdrawn.class),
            entry("account.opened/1", AccountEvent.AccountOpened.class),
            entry("account.email-confirmed/1", AccountEvent.EmailConfirmed.class),
            entry("account.password-changed/1", AccountEvent.PasswordChanged.class),
            entry("account.email-changed/1", AccountEvent.EmailChanged.class),
            entry("account.holder-corrected/1", AccountEvent.HolderCorrected.class),
            entry("account.restriction-set/1", AccountEvent.AccountRestrictionSet.class),
            entry("account.data-looked-up/1", AccountEvent.DataLookedUp.class),
            entry("account.signed-out-everywhere/1", AccountEvent.SignedOutEverywhere.class),
            entry("profile.created/1", ProfileEvent.ProfileCreated.class),
            entry("profile.described/1", ProfileEvent.ProfileDescribed.class),
            entry("profile.pin-set/1", ProfileEvent.PinSet.class),
            entry("profile.pin-removed/1", ProfileEvent.PinRemoved.class),
            entry("profile.personalisation-set/1", ProfileEvent.PersonalisationSet.class),
            entry("profile.restriction-set/1", ProfileEvent.ProfileRestrictionSet.class),
            entry("profile.deleted/1", ProfileEvent.ProfileDeleted.class),
            entry("profile.title-rated/1", ProfileEvent.TitleRated.class),
            entry("profile.title-unrated/1", ProfileEvent.TitleUnrated.class),
            entry("profile.title-listed/1", ProfileEvent.TitleListed.class),
            entry("profile.title-unlisted/1", ProfileEvent.TitleUnlisted.class),
            entry("profile.title-hidden/1", ProfileEvent.TitleHidden.class),
            entry("profile.title-unhidden/1", ProfileEvent.TitleUnhidden.class),
            entry("playback.started/1", ViewingEvent.PlaybackStarted.class),
            entry("playback.progressed/1", ViewingEvent.PlaybackProgressed.class),
            entry("playback.stopped/1", ViewingEvent.PlaybackStopped.class),
            entry("playback.finished/1", ViewingEvent.PlaybackFinished.class),
            entry("playback.lapsed/1", ViewingEvent.PlaybackLapsed.class),
            entry("viewing.title-forgotten/1", ViewingEvent.TitleForgotten.class),
            entry("viewing.history-cleared/1", ViewingEvent.HistoryCleared.class),
            entry("download.device-registered/1", DownloadEvent.DeviceRegistered.class),
            entry("download.licensed/1", DownloadEvent.DownloadLicensed.class),
            entry("download.returned/1", DownloadEvent.DownloadReturned.class),
            entry("download.device-removed/1", DownloadEvent.DeviceRemoved.class),
            entry("impression.served/1", ImpressionEvent.ImpressionServed.class),
            entry("request.received/1", RequestEvent.RequestReceived.class),
            entry("request.identity-verified/1", RequestEvent.IdentityVerified.class),
            entry("request.extended/1", RequestEvent.RequestExtended.class),
            entry("request.approved/1", RequestEvent.RequestApproved.class),
            entry("request.rejected/1", RequestEvent.RequestRejected.class),
            entry("request.withdrawn/1", RequestEvent.RequestWithdrawn.class),
            entry("request.subject-forgotten/1", RequestEvent.SubjectForgotten.class),
            entry("request.restriction-lifted/1", RequestEvent.RestrictionLifted.class),
            entry("request.completed/1", RequestEvent.RequestCompleted.class),
            entry("review.written/1", ReviewEvent.ReviewWritten.class),
            entry("review.withdrawn/1", ReviewEvent.ReviewWithdrawn.class),
            entry("review.reported/1", ReviewEvent.ReviewReported.class),
            entry("review.withheld/1", ReviewEvent.ReviewWithheld.class),
            entry("review.cleared/1", ReviewEvent.ReviewCleared.class),
            entry("review.removed/1", ReviewEvent.ReviewRemoved.class),
            entry("subscription.trial-started/1", SubscriptionEvent.TrialStarted.class),
            entry("subscription.started/1", SubscriptionEvent.SubscriptionStarted.class),
            entry("subscription.won-back/1", SubscriptionEvent.SubscriptionWonBack.class),
            entry("subscription.invoice-issued/1", SubscriptionEvent.InvoiceIssued.class),
            entry("subscription.payment-requested/1", SubscriptionEvent.PaymentRequested.class),
            entry("subscription.invoice-paid/1", SubscriptionEvent.InvoicePaid.class),
            entry("subscription.payment-action-needed/1", SubscriptionEvent.PaymentActionNeeded.class),
            entry("subscription.payment-declined/1", SubscriptionEvent.PaymentDeclined.class),
            entry("subscription.invoice-voided/1", SubscriptionEvent.InvoiceVoided.class),
            entry("subscription.late-payment-received/1", SubscriptionEvent.LatePaymentReceived.class),
            entry("subscription.upgrade-requested/1", SubscriptionEvent.UpgradeRequested.class),
            entry("subscription.plan-change-scheduled/1", SubscriptionEvent.PlanChangeScheduled.class),
            entry("subscription.plan-change-dropped/1", SubscriptionEvent.PlanChangeDropped.class),
            entry("subscription.plan-changed/1", SubscriptionEvent.PlanChanged.class),
            entry("subscription.payment-method-replaced/1", SubscriptionEvent.PaymentMethodReplaced.class),
            entry("subscription.cancelled/1", SubscriptionEvent.SubscriptionCancelled.class),
            entry("subscription.resumed/1", SubscriptionEvent.SubscriptionResumed.class),
            entry("subscription.suspended/1", SubscriptionEvent.SubscriptionSuspended.class),
            entry("subscription.ended/1", SubscriptionEvent.SubscriptionEnded.class));

    private final Map<EventName, Class<? extends DomainEvent>> classes;
    private final Map<Class<? extends DomainEvent>, EventName> names;

    private Vocabulary(Map<String, Class<? extends DomainEvent>> listed) {
        this.classes = listed.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> EventName.parse(e.getKey()), Map.Entry::getValue));
        this.names = classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey, Vocabulary::onlyOne));
    }

    static Vocabulary current() {
        return new Vocabulary(BY_NAME);
    }

    static Vocabulary of(Map<String, Class<? extends DomainEvent>> listed) {
        return new Vocabulary(listed);
    }

    Set<EventName> names() {
        return classes.keySet();
    }

    EventName nameOf(DomainEvent event) {
        EventName name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("no stored name is listed for " + event.getClass());
        }
        return name;
    }

    Class<? extends DomainEvent> classOf(EventName name) {
        Class<? extends DomainEvent> known = classes.get(name);
        if (known == null) {
            throw new UnreadableEvent(name.toString(), "the name is not listed", null);
        }
        return known;
    }

    private static EventName onlyOne(EventName a, EventName b) {
        throw new IllegalStateException(a + " and " + b + " stand for one event");
    }
}
