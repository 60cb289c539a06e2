package tv.marquee.api.problem;

import tv.marquee.domain.account.AccountRefusal;
import tv.marquee.domain.catalogue.TitleRefusal;
import tv.marquee.domain.download.DownloadRefusal;
import tv.marquee.domain.privacy.PrivacyRefusal;
import tv.marquee.domain.privacy.RequestRefusal;
import tv.marquee.domain.profile.ProfileRefusal;
import tv.marquee.domain.review.ReviewRefusal;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.subscription.SubscriptionRefusal;
import tv.marquee.domain.viewing.ViewingRefusal;

/** What HTTP answers to each refusal of the domain. A new refusal does not compile until it has an answer here. */
final class RefusalProblems {

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        if (refusal instanceof AccountRefusal account) {
            return of(account);
        }
        if (refusal instanceof ProfileRefusal profile) {
            return of(profile);
        }
        if (refusal instanceof TitleRefusal title) {
            return of(title);
        }
        if (refusal instanceof ViewingRefusal viewing) {
            return of(viewing);
        }
        if (refusal instanceof SubscriptionRefusal subscription) {
            return of(subscription);
        }
        if (refusal instanceof ReviewRefusal review) {
            return of(review);
        }
        if (refusal instanceof DownloadRefusal download) {
            return of(download);
        }
        if (refusal instanceof PrivacyRefusal privacy) {
            return of(privacy);
        }
        if (refusal instanceof RequestRefusal request) {
            return of(request);
        }
        throw new IllegalStateException("no family of refusals known to this door: " + refusal.getClass());
    }

    private static Problem of(RequestRefusal refusal) {
        return switch (refusal) {
            case RequestRefusal.RequestUnknown r -> ProblemType.REQUEST_UNKNOWN.with("It never came in.");
            case RequestRefusal.RequestAlreadyReceived r -> ProblemType.REQUEST_SETTLED.with("It came in before.");
            case RequestRefusal.RequestIsSettled r -> ProblemType.REQUEST_SETTLED.with("Nothing is left to decide.");
            case RequestRefusal.IdentityNotVerified r ->
                ProblemType.IDENTITY_NOT_VERIFIED.with("Make sure that it is the person who asks.");
            case RequestRefusal.SecondPersonNeeded r ->
                ProblemType.SECOND_PERSON_NEEDED.with("Another officer than who entered it approves it.");
            case RequestRefusal.NoExtensionAnyMore r ->
                ProblemType.NO_EXTENSION.with("It can be put off once, within the first month.");
            case RequestRefusal.NotTheirRequest r -> ProblemType.REQUEST_UNKNOWN.with("It never came in.");
            case RequestRefusal.NotCarriedOut r -> ProblemType.REQUEST_SETTLED.with("It is being carried out.");
            case RequestRefusal.NoticeNotOver r ->
                ProblemType.NOTICE_NOT_OVER.with("Nothing is to be approved; when the day has come it is carried out.");
            case RequestRefusal.NotApproved r -> ProblemType.REQUEST_SETTLED.with("It was not approved.");
        };
    }

    private static Problem of(PrivacyRefusal refusal) {
        return switch (refusal) {
            case PrivacyRefusal.SubjectIsForgotten r ->
                ProblemType.FORGOTTEN.with("What was known of this person was erased.");
        };
    }

    private static Problem of(AccountRefusal refusal) {
        return switch (refusal) {
            case AccountRefusal.EmailTaken r ->
                ProblemType.EMAIL_TAKEN.with("Sign in with this address, or choose another.");
            case AccountRefusal.AccountAlreadyOpen r ->
                ProblemType.ACCOUNT_ALREADY_OPEN.with("The account was opened before.");
            case AccountRefusal.AccountUnknown r -> ProblemType.ACCOUNT_UNKNOWN.with("It was never opened.");
            case AccountRefusal.NotItsAddress r ->
                ProblemType.NOT_ITS_ADDRESS.with("Confirm the address that it has now.");
            case AccountRefusal.BirthYearInFuture r ->
                ProblemType.BIRTH_YEAR_IN_FUTURE.with("Give the year of birth, at most the present year.");
        };
    }

    private static Problem of(ProfileRefusal refusal) {
        return switch (refusal) {
            case ProfileRefusal.ProfileUnknown r ->
                ProblemType.PROFILE_UNKNOWN.with("This account has no such profile.");
            case ProfileRefusal.ProfileAlreadyCreated r ->
                ProblemType.PROFILE_ALREADY_CREATED.with("The profile was created before.");
            case ProfileRefusal.TooManyProfiles r ->
                ProblemType.TOO_MANY_PROFILES.with("It may have " + r.most() + ". Delete one, or choose another plan.");
            case ProfileRefusal.LastGrownUp r ->
                ProblemType.LAST_GROWN_UP.with("Let another profile see everything first.");
            case ProfileRefusal.RatedTitleUnknown r ->
                ProblemType.TITLE_UNKNOWN.with("The catalogue never had " + r.title() + ".");
            case ProfileRefusal.ListFull r ->
                ProblemType.LIST_FULL.with("Take a title off My List before adding another.");
            case ProfileRefusal.HiddenFull r ->
                ProblemType.HIDDEN_FULL.with("Let some hidden titles be shown again before hiding another.");
        };
    }

    private static Problem of(ViewingRefusal refusal) {
        return switch (refusal) {
            case ViewingRefusal.TooManyStreams r ->
                ProblemType.TOO_MANY_STREAMS.with(
                        "This account may watch on " + r.allowance() + " at once. Stop one of them and try again.");
            case ViewingRefusal.PlaybackUnknown r ->
                ProblemType.PLAYBACK_UNKNOWN.with("It never started, or has ended. Start another.");
            case ViewingRefusal.PlayedTitleUnknown r ->
                ProblemType.TITLE_UNKNOWN.with("The catalogue never had " + r.title() + ".");
        };
    }

    private static Problem of(SubscriptionRefusal refusal) {
        return switch (refusal) {
            case SubscriptionRefusal.NoSubscription r ->
                ProblemType.SUBSCRIPTION_UNKNOWN.with("This account has no subscription that could be changed.");
            case SubscriptionRefusal.AlreadySubscribed r ->
                ProblemType.ALREADY_SUBSCRIBED.with("Change the plan instead of subscribing again.");
            case SubscriptionRefusal.SubscribedBefore r ->
                ProblemType.ALREADY_SUBSCRIBED.with("This account subscribed before and may come back.");
            case SubscriptionRefusal.PaymentOutstanding r ->
                ProblemType.PAYMENT_OUTSTANDING.with("Pay what is due, with another card if need be, and try again.");
            case SubscriptionRefusal.PaymentUnderWay r ->
                ProblemType.PAYMENT_UNDER_WAY.with("Wait until the payment has gone through or failed.");
            case SubscriptionRefusal.SubscriptionIsEnding r ->
                ProblemType.SUBSCRIPTION_ENDING.with("Resume the subscription first.");
            case SubscriptionRefusal.CurrencyDiffers r ->
                ProblemType.CURRENCY_DIFFERS.with("Cancel, and subscribe to the other plan once this one has ended.");
        };
    }

    private static Problem of(DownloadRefusal refusal) {
        return switch (refusal) {
            case DownloadRefusal.TooManyDevices r ->
                ProblemType.TOO_MANY_DEVICES.with(
                        "The plan gives " + r.allowance() + ". Remove one, or choose another plan.");
            case DownloadRefusal.DeviceFull r -> ProblemType.DEVICE_FULL.with("Return a title before keeping another.");
            case DownloadRefusal.DownloadedTitleUnknown r ->
                ProblemType.TITLE_UNKNOWN.with("The catalogue never had " + r.title() + ".");
        };
    }

    private static Problem of(ReviewRefusal refusal) {
        return switch (refusal) {
            case ReviewRefusal.ReviewUnknown r -> ProblemType.REVIEW_UNKNOWN.with("It was never written, or is gone.");
            case ReviewRefusal.OwnReview r -> ProblemType.OWN_REVIEW.with("Change it, or take it back.");
            case ReviewRefusal.ReviewedTitleUnknown r ->
                ProblemType.TITLE_UNKNOWN.with("The catalogue never had " + r.title() + ".");
        };
    }

    private static Problem of(TitleRefusal refusal) {
        return switch (refusal) {
            case TitleRefusal.TitleUnknown r ->
                ProblemType.TITLE_UNKNOWN.with("The catalogue never had " + r.title() + ".");
            case TitleRefusal.TitleGone r -> ProblemType.TITLE_GONE.with(r.title() + " left the catalogue.");
            case TitleRefusal.AvailabilityInThePast r ->
                ProblemType.AVAILABILITY_IN_THE_PAST.with(
                        "Choose a time that is still to come; " + r.until() + " is over.");
            case TitleRefusal.TitleAlreadyAdded r ->
                ProblemType.TITLE_ALREADY_ADDED.with(r.title() + " is in the catalogue with other details.");
        };
    }
}
