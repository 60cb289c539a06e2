package tv.marquee.domain.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.catalogue.Title;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.download.DeviceId;
import tv.marquee.domain.download.Downloads;
import tv.marquee.domain.download.Downloads.Device;
import tv.marquee.domain.download.Downloads.Licence;
import tv.marquee.domain.impression.Impression;
import tv.marquee.domain.privacy.DataSubjectRequest;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.PinHash;
import tv.marquee.domain.profile.Profile;
import tv.marquee.domain.review.Review;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Subscription;
import tv.marquee.domain.subscription.SubscriptionEvent;
import tv.marquee.domain.viewing.Playback;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.Viewing;

class StateFormTest {

    private final StateForm form = new StateForm();

    @Test
    void aProfilesStateIsReadAsItWasWritten() {
        Profile state = new Profile.Active(
                new AccountId(new UUID(1, 2)),
                new Face("Ada", Avatar.CAT, "fr", Maturity.EIGHTEEN, false),
                new PinHash("$argon2id$hash"),
                false,
                true,
                Map.of(TitleId.tmdb(1), new Stars(3), TitleId.tmdb(2), new Stars(10)),
                Set.of(TitleId.tmdb(3)),
                Set.of(TitleId.tmdb(4)));
        assertThat(form.read(Profile.class, form.write(state))).contains(state);
    }

    @Test
    void anImpressionsStateIsReadAsItWasWritten() {
        Impression state = new Impression(true);
        assertThat(form.read(Impression.class, form.write(state))).contains(state);
    }

    @Test
    void aRequestsStateIsReadAsItWasWritten() {
        AccountId account = new AccountId(new UUID(1, 2));
        List.of(
                        new DataSubjectRequest.Open(account, RequestKind.ACCESS, account, Instant.EPOCH, true, false),
                        new DataSubjectRequest.Approved(account, RequestKind.ERASURE, Set.of(StreamId.of(account))),
                        new DataSubjectRequest.InForce(account),
                        new DataSubjectRequest.Settled(account),
                        DataSubjectRequest.NONE)
                .forEach(state -> assertThat(form.read(DataSubjectRequest.class, form.write(state)))
                        .contains(state));
    }

    @Test
    void aTitlesStateIsReadAsItWasWritten() {
        Title state = Title.NONE;
        for (var event : Samples.all()) {
            state = event instanceof TitleEvent e ? Title.evolve(state, e) : state;
        }
        assertThat(form.read(Title.class, form.write(state))).contains(state);
    }

    @Test
    void theScreensOfAnAccountAreReadAsTheyWereWritten() {
        Viewing state = new Viewing(Map.of(
                new PlaybackId(new UUID(3, 4)),
                new Playback(new ProfileId(new UUID(1, 2)), TitleId.tmdb(1), 4_740, 60, true, Instant.EPOCH)));
        assertThat(form.read(Viewing.class, form.write(state))).contains(state);
    }

    @Test
    void theDevicesOfAnAccountAreReadAsTheyWereWritten() {
        Licence licence = new Licence(new ProfileId(new UUID(1, 2)), TitleId.tmdb(1), Instant.EPOCH);
        Downloads state = new Downloads(Map.of(new DeviceId(new UUID(3, 4)), new Device(List.of(licence))));
        assertThat(form.read(Downloads.class, form.write(state))).contains(state);
    }

    @Test
    void aReviewsStateIsReadAsItWasWritten() {
        ProfileId author = new ProfileId(new UUID(1, 2));
        ProfileId reader = new ProfileId(new UUID(5, 6));
        Review published = new Review.Published(author, TitleId.tmdb(1), "Ten letters", Set.of(reader), true, false);
        Review removed = new Review.Removed(author, TitleId.tmdb(1), "Ten letters");
        for (Review state : List.of(Review.NONE, published, removed)) {
            assertThat(form.read(Review.class, form.write(state))).contains(state);
        }
    }

    @Test
    void everyConditionOfASubscriptionIsReadAsItWasWritten() {
        Subscription state = Subscription.NONE;
        Set<Class<?>> seen = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            for (var event : Samples.all()) {
                state = event instanceof SubscriptionEvent e ? Subscription.evolve(state, e) : state;
                seen.add(state.getClass());
                assertThat(form.read(Subscription.class, form.write(state))).contains(state);
            }
        }
        assertThat(seen).hasSizeGreaterThan(4);
    }

    @Test
    void aStateOfAnotherReleaseIsForgotten() {
        assertThat(form.read(Profile.class, "{\"is\":\"frozen\"}".getBytes(UTF_8)))
                .isEmpty();
        assertThat(form.read(Profile.class, "garbage".getBytes(UTF_8))).isEmpty();
    }
}
