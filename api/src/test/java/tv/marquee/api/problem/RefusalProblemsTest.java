package tv.marquee.api.problem;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.account.AccountRefusal;
import tv.marquee.domain.catalogue.TitleRefusal;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.DownloadRefusal;
import tv.marquee.domain.privacy.PrivacyRefusal;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestRefusal;
import tv.marquee.domain.profile.ProfileRefusal;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.review.ReviewRefusal;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.SubscriptionRefusal;

class RefusalProblemsTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 2));
    private static final ProfileId PROFILE = new ProfileId(new UUID(3, 4));
    private static final RequestId REQUEST = new RequestId(new UUID(5, 6));
    private static final TitleId TITLE = TitleId.tmdb(603);

    private static final Map<Refusal, ProblemType> EXPECTED = Map.ofEntries(
            entry(new RequestRefusal.RequestUnknown(REQUEST), ProblemType.REQUEST_UNKNOWN),
            entry(new RequestRefusal.NotTheirRequest(REQUEST), ProblemType.REQUEST_UNKNOWN),
            entry(new RequestRefusal.RequestAlreadyReceived(REQUEST), ProblemType.REQUEST_SETTLED),
            entry(new RequestRefusal.RequestIsSettled(REQUEST), ProblemType.REQUEST_SETTLED),
            entry(new RequestRefusal.NotCarriedOut(REQUEST), ProblemType.REQUEST_SETTLED),
            entry(new RequestRefusal.NotApproved(REQUEST), ProblemType.REQUEST_SETTLED),
            entry(new RequestRefusal.NoticeNotOver(REQUEST), ProblemType.NOTICE_NOT_OVER),
            entry(new RequestRefusal.IdentityNotVerified(REQUEST), ProblemType.IDENTITY_NOT_VERIFIED),
            entry(new RequestRefusal.SecondPersonNeeded(REQUEST), ProblemType.SECOND_PERSON_NEEDED),
            entry(new RequestRefusal.NoExtensionAnyMore(REQUEST), ProblemType.NO_EXTENSION),
            entry(new PrivacyRefusal.SubjectIsForgotten(StreamId.of(PROFILE)), ProblemType.FORGOTTEN),
            entry(new AccountRefusal.AccountAlreadyOpen(ACCOUNT), ProblemType.ACCOUNT_ALREADY_OPEN),
            entry(new AccountRefusal.EmailTaken(ACCOUNT), ProblemType.EMAIL_TAKEN),
            entry(new AccountRefusal.AccountUnknown(ACCOUNT), ProblemType.ACCOUNT_UNKNOWN),
            entry(new AccountRefusal.NotItsAddress(ACCOUNT), ProblemType.NOT_ITS_ADDRESS),
            entry(new AccountRefusal.BirthYearInFuture(ACCOUNT), ProblemType.BIRTH_YEAR_IN_FUTURE),
            entry(new ProfileRefusal.ProfileAlreadyCreated(PROFILE), ProblemType.PROFILE_ALREADY_CREATED),
            entry(new ProfileRefusal.ProfileUnknown(PROFILE), ProblemType.PROFILE_UNKNOWN),
            entry(new ProfileRefusal.RatedTitleUnknown(PROFILE, TITLE), ProblemType.TITLE_UNKNOWN),
            entry(new ProfileRefusal.ListFull(PROFILE), ProblemType.LIST_FULL),
            entry(new ProfileRefusal.TooManyProfiles(PROFILE, 4), ProblemType.TOO_MANY_PROFILES),
            entry(new ProfileRefusal.LastGrownUp(PROFILE), ProblemType.LAST_GROWN_UP),
            entry(new TitleRefusal.TitleAlreadyAdded(TITLE), ProblemType.TITLE_ALREADY_ADDED),
            entry(new TitleRefusal.TitleUnknown(TITLE), ProblemType.TITLE_UNKNOWN),
            entry(new TitleRefusal.AvailabilityInThePast(TITLE, Instant.EPOCH), ProblemType.AVAILABILITY_IN_THE_PAST),
            entry(new TitleRefusal.TitleGone(TITLE), ProblemType.TITLE_GONE),
            entry(new DownloadRefusal.TooManyDevices(ACCOUNT, 2), ProblemType.TOO_MANY_DEVICES),
            entry(new DownloadRefusal.DeviceFull(ACCOUNT, new DeviceId(new UUID(1, 1))), ProblemType.DEVICE_FULL),
            entry(new DownloadRefusal.DownloadedTitleUnknown(ACCOUNT, TITLE), ProblemType.TITLE_UNKNOWN),
            entry(new ReviewRefusal.ReviewUnknown(ReviewId.of(PROFILE, TITLE)), ProblemType.REVIEW_UNKNOWN),
            entry(new ReviewRefusal.OwnReview(ReviewId.of(PROFILE, TITLE)), ProblemType.OWN_REVIEW),
            entry(
                    new ReviewRefusal.ReviewedTitleUnknown(ReviewId.of(PROFILE, TITLE), TITLE),
                    ProblemType.TITLE_UNKNOWN),
            entry(new SubscriptionRefusal.NoSubscription(ACCOUNT), ProblemType.SUBSCRIPTION_UNKNOWN),
            entry(new SubscriptionRefusal.AlreadySubscribed(ACCOUNT), ProblemType.ALREADY_SUBSCRIBED),
            entry(new SubscriptionRefusal.SubscribedBefore(ACCOUNT), ProblemType.ALREADY_SUBSCRIBED),
            entry(new SubscriptionRefusal.PaymentOutstanding(ACCOUNT), ProblemType.PAYMENT_OUTSTANDING),
            entry(new SubscriptionRefusal.PaymentUnderWay(ACCOUNT), ProblemType.PAYMENT_UNDER_WAY),
            entry(new SubscriptionRefusal.SubscriptionIsEnding(ACCOUNT), ProblemType.SUBSCRIPTION_ENDING),
            entry(new SubscriptionRefusal.CurrencyDiffers(ACCOUNT), ProblemType.CURRENCY_DIFFERS));

    @Test
    void everyRefusalHasItsTypeAndStatus() {
        EXPECTED.forEach((refusal, type) -> {
            Problem problem = RefusalProblems.of(refusal);
            assertThat(problem.type()).as(refusal.toString()).isEqualTo(type.uri());
            assertThat(problem.status()).isEqualTo(type.status().value());
        });
    }

    @Test
    void noAnswerNamesAnAccountOrAProfile() {
        EXPECTED.keySet()
                .forEach(refusal -> assertThat(RefusalProblems.of(refusal).toString())
                        .doesNotContain(ACCOUNT.toString(), PROFILE.toString()));
    }

    @Test
    void typesAreStableNames() {
        assertThat(ProblemType.EMAIL_TAKEN.uri()).hasToString("urn:marquee:problem:email-taken");
        assertThat(ProblemType.NOT_FRESH_ENOUGH.uri()).hasToString("urn:marquee:problem:not-fresh-enough");
    }
}
