package tv.marquee.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.account.AccountEvent.EmailChanged;
import tv.marquee.domain.account.AccountEvent.EmailConfirmed;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.account.AccountEvent.PasswordChanged;
import tv.marquee.domain.account.AccountEvent.SignedOutEverywhere;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.catalogue.Company;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Keyword;
import tv.marquee.domain.catalogue.Person;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.catalogue.TitleEvent.TitleCreditsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleKeywordsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.catalogue.TitleEvent.TitleWithdrawn;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.DownloadEvent.DeviceRegistered;
import tv.marquee.domain.download.DownloadEvent.DeviceRemoved;
import tv.marquee.domain.download.DownloadEvent.DownloadLicensed;
import tv.marquee.domain.download.DownloadEvent.DownloadReturned;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.ImpressionId;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.privacy.ExtensionReason;
import tv.marquee.domain.privacy.RejectionGround;
import tv.marquee.domain.privacy.RequestEvent.IdentityVerified;
import tv.marquee.domain.privacy.RequestEvent.RequestApproved;
import tv.marquee.domain.privacy.RequestEvent.RequestCompleted;
import tv.marquee.domain.privacy.RequestEvent.RequestExtended;
import tv.marquee.domain.privacy.RequestEvent.RequestReceived;
import tv.marquee.domain.privacy.RequestEvent.RequestRejected;
import tv.marquee.domain.privacy.RequestEvent.RequestWithdrawn;
import tv.marquee.domain.privacy.RequestEvent.RestrictionLifted;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.PinHash;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.PinRemoved;
import tv.marquee.domain.profile.ProfileEvent.PinSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDeleted;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileEvent.TitleHidden;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnhidden;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.review.ReportReason;
import tv.marquee.domain.review.ReviewEvent.ReviewCleared;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewReported;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWithheld;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Cycle;
import tv.marquee.domain.subscription.Invoice;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.Period;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.LatePaymentReceived;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentActionNeeded;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentDeclined;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentMethodReplaced;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeScheduled;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionWonBack;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.UpgradeRequested;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackLapsed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;

/** One event of every kind. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-03-01T20:15:30.123Z");
    private static final TitleId TITLE = TitleId.tmdb(961);
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("6a1f0f52-7a3c-4a34-8f8b-0d5a4d0f1c11"));
    private static final AccountId OFFICER = new AccountId(UUID.fromString("0b8f6d0e-6f0a-4c57-9a0d-3f1f4a1f9e77"));
    private static final RequestId REQUEST = new RequestId(UUID.fromString("7d1f2a44-3b0e-4f55-8c1a-2f9e6d5c4b88"));
    private static final ProfileId PROFILE = new ProfileId(UUID.fromString("0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22"));
    private static final DeviceId DEVICE = new DeviceId(UUID.fromString("7d1f0a6e-0c4b-4b0e-8f43-2f6f6a1b9c44"));
    private static final PlaybackId PLAYBACK = new PlaybackId(UUID.fromString("c3a7c1de-5b7c-4a44-9f5d-2f8f6c1d0e33"));
    private static final TitleDetails DETAILS = new TitleDetails(
            "The General",
            "The General",
            "A railway engineer chases his stolen locomotive.",
            "",
            LocalDate.of(1926, 12, 31),
            79,
            "en",
            List.of("en"),
            List.of(new Genre(28, "Action"), new Genre(35, "Comedy")),
            List.of("US"),
            List.of(new Company(7, "Buster Keaton Productions")),
            750_000,
            1_000_000,
            "/general.jpg",
            "tt0017925",
            null);

    private static final Instant LATER = Instant.parse("2026-04-01T20:15:30.123Z");
    private static final Money PRICE = new Money(1_299, Currency.getInstance("EUR"));
    private static final Offer OFFER = new Offer(new PlanCode("standard"), 1, PRICE, 2, Resolution.HD, 4, 2);
    private static final PaymentMethod CARD = new PaymentMethod("tok_4242", "4242");
    private static final Invoice INVOICE = new Invoice(
            "6A1F0F527A3C-0001",
            Invoice.Reason.MONTH,
            new Period(AT, LATER),
            List.of(new Invoice.Line(Invoice.Entry.MONTH, OFFER.plan(), PRICE)),
            PRICE,
            AT);
    private static final PaymentId PAYMENT = PaymentId.of(ACCOUNT, INVOICE.number(), 1);

    private Samples() {}

    static List<DomainEvent> all() {
        return List.of(
                new TitleAdded(TITLE, DETAILS, AT),
                new TitleDetailsRevised(TITLE, DETAILS, AT),
                new TitleCreditsRevised(
                        TITLE,
                        new Credits(
                                List.of(new Credits.CastMember(Person.numbered(8635, "Buster Keaton"), "Johnnie Gray")),
                                List.of(new Credits.CrewMember(Person.named("Clyde Bruckman"), "Director"))),
                        AT),
                new TitleKeywordsRevised(TITLE, List.of(new Keyword(5, "train")), AT),
                new TitlePopularityMeasured(TITLE, new Popularity(12.5, 7.9, 1_200), AT),
                new TitleAvailabilitySet(TITLE, AT.plusSeconds(86_400), AT),
                new TitleWithdrawn(TITLE, AT),
                new AccountOpened(
                        ACCOUNT,
                        new EmailAddress("ada@example.org"),
                        new PasswordHash("$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA"),
                        "Ada",
                        1985,
                        "FR",
                        Role.SUBSCRIBER,
                        AT),
                new EmailConfirmed(ACCOUNT, new EmailAddress("ada@example.org"), AT),
                new PasswordChanged(ACCOUNT, new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"), AT),
                new EmailChanged(ACCOUNT, new EmailAddress("ada@example.net"), AT),
                new HolderCorrected(ACCOUNT, "Ada", 1980, "BE", AT),
                new AccountRestrictionSet(ACCOUNT, true, AT),
                new DataLookedUp(ACCOUNT, ACCOUNT, "viewing", AT),
                new SignedOutEverywhere(ACCOUNT, AT),
                new ProfileCreated(PROFILE, ACCOUNT, "Ada", Maturity.EIGHTEEN, AT),
                new ProfileDescribed(PROFILE, new Face("Zoé", Avatar.OWL, "fr", Maturity.SEVEN, true), AT),
                new PinSet(PROFILE, new PinHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"), AT),
                new PinRemoved(PROFILE, AT),
                new PersonalisationSet(PROFILE, false, AT),
                new ProfileRestrictionSet(PROFILE, true, AT),
                new ProfileDeleted(PROFILE, ACCOUNT, AT),
                new TitleRated(PROFILE, TITLE, new Stars(9), AT),
                new TitleUnrated(PROFILE, TITLE, AT),
                new TitleListed(PROFILE, TITLE, AT),
                new TitleUnlisted(PROFILE, TITLE, AT),
                new TitleHidden(PROFILE, TITLE, AT),
                new TitleUnhidden(PROFILE, TITLE, AT),
                new ReviewWritten(PROFILE, TITLE, "The train is the star.\nBring a coat.", AT),
                new ReviewWithdrawn(PROFILE, TITLE, AT),
                new ReviewReported(
                        PROFILE,
                        TITLE,
                        new ProfileId(UUID.fromString("2c6f3a52-1f0b-4a52-9d7e-6b1f0f6f5e33")),
                        ReportReason.SPOILER,
                        AT),
                new ReviewWithheld(PROFILE, TITLE, AT),
                new ReviewCleared(PROFILE, TITLE, AT),
                new ReviewRemoved(PROFILE, TITLE, AT),
                new DeviceRegistered(ACCOUNT, DEVICE, "Tablet", AT),
                new DownloadLicensed(ACCOUNT, DEVICE, PROFILE, TITLE, AT.plusSeconds(1_209_600), AT),
                new DownloadReturned(ACCOUNT, DEVICE, PROFILE, TITLE, AT),
                new DeviceRemoved(ACCOUNT, DEVICE, AT),
                new ImpressionServed(
                        new ImpressionId(UUID.fromString("5e0c1f0b-9f57-4a25-8f4b-6d2b1c1f7e55")),
                        PROFILE,
                        new Shown(
                                "20260301T201530Z-0b9f3c66",
                                41,
                                Map.of("calibration", "stronger"),
                                List.of(new ShownRow("recommended", List.of(TITLE, TitleId.tmdb(3063)))),
                                Map.of(TITLE, TitleId.tmdb(775)),
                                List.of(TitleId.tmdb(3063))),
                        AT),
                new RequestReceived(REQUEST, ACCOUNT, RequestKind.ERASURE, OFFICER, LocalDate.of(2026, 4, 1), AT),
                new IdentityVerified(REQUEST, OFFICER, AT),
                new RequestExtended(REQUEST, OFFICER, ExtensionReason.COMPLEX, LocalDate.of(2026, 6, 1), AT),
                new RequestApproved(REQUEST, ACCOUNT, RequestKind.ERASURE, OFFICER, AT),
                new RequestRejected(REQUEST, OFFICER, RejectionGround.IDENTITY_NOT_SHOWN, AT),
                new RequestWithdrawn(REQUEST, ACCOUNT, AT),
                new SubjectForgotten(REQUEST, StreamId.of(PROFILE), AT),
                new RequestCompleted(REQUEST, RequestKind.ERASURE, AT),
                new RestrictionLifted(REQUEST, ACCOUNT, OFFICER, AT),
                new TitleForgotten(ACCOUNT, PROFILE, TITLE, AT),
                new HistoryCleared(ACCOUNT, PROFILE, AT),
                new PlaybackStarted(ACCOUNT, PROFILE, PLAYBACK, TITLE, 4_740, 0, null, AT),
                new PlaybackProgressed(ACCOUNT, PROFILE, PLAYBACK, TITLE, 4_740, 1_800, true, AT),
                new PlaybackStopped(ACCOUNT, PROFILE, PLAYBACK, TITLE, 4_740, 1_812, AT),
                new PlaybackFinished(ACCOUNT, PROFILE, PLAYBACK, TITLE, 4_740, AT),
                new PlaybackLapsed(ACCOUNT, PROFILE, PLAYBACK, TITLE, AT),
                new TrialStarted(ACCOUNT, OFFER, CARD, new Period(AT, LATER), AT),
                new SubscriptionStarted(ACCOUNT, OFFER, CARD, AT),
                new SubscriptionWonBack(ACCOUNT, OFFER, CARD, AT),
                new InvoiceIssued(ACCOUNT, INVOICE, new Cycle(AT, 0), AT),
                new PaymentRequested(ACCOUNT, PAYMENT, INVOICE.number(), 1, CARD, INVOICE.total(), AT),
                new InvoicePaid(ACCOUNT, INVOICE.number(), PAYMENT, AT),
                new PaymentActionNeeded(ACCOUNT, INVOICE.number(), PAYMENT, AT),
                new PaymentDeclined(ACCOUNT, INVOICE.number(), PAYMENT, 1, LATER, LATER, AT),
                new InvoiceVoided(ACCOUNT, INVOICE.number(), AT),
                new LatePaymentReceived(ACCOUNT, PAYMENT, AT),
                new UpgradeRequested(ACCOUNT, OFFER, AT),
                new PlanChangeScheduled(ACCOUNT, OFFER, LATER, AT),
                new PlanChangeDropped(ACCOUNT, AT),
                new PlanChanged(ACCOUNT, OFFER, AT),
                new PaymentMethodReplaced(ACCOUNT, CARD, AT),
                new SubscriptionCancelled(ACCOUNT, LATER, AT),
                new SubscriptionResumed(ACCOUNT, AT),
                new SubscriptionSuspended(ACCOUNT, AT),
                new SubscriptionEnded(ACCOUNT, AT));
    }
}
