package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ACCOUNT;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.AT;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.created;
import static tv.marquee.projection.Told.hidden;
import static tv.marquee.projection.Told.listed;
import static tv.marquee.projection.Told.opened;
import static tv.marquee.projection.Told.rated;
import static tv.marquee.projection.Told.unhidden;
import static tv.marquee.projection.Told.unlisted;
import static tv.marquee.projection.Told.unrated;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.review.ReviewEvent.ReviewCleared;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.SubjectEvent;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.profile.ProfileView.ReviewedView;

class ProfileShelfTest {

    private static final TitleId OTHER = TitleId.tmdb(3063);
    private static final ProfileShelf SHELF = new ProfileShelf(text -> text.contains("fine") ? .9 : null);

    @Test
    void aNewProfileHasNoRatingsAndNoList() {
        assertThat(told(created(ADA)))
                .isEqualTo(ProfileView.untouched(
                        ADA.toString(), ACCOUNT.toString(), Face.of("Ada", Maturity.EIGHTEEN), 1));
    }

    @Test
    void whetherAnythingPersonalIsWantedIsAsSaidLast() {
        assertThat(told(created(ADA)).unpersonalised()).isFalse();
        assertThat(told(created(ADA), new PersonalisationSet(ADA, false, AT)).unpersonalised())
                .isTrue();
        assertThat(told(
                                created(ADA),
                                new PersonalisationSet(ADA, false, AT),
                                rated(ADA, GENERAL, 9),
                                new PersonalisationSet(ADA, true, AT))
                        .unpersonalised())
                .isFalse();
    }

    @Test
    void theLastRatingOfATitleCounts() {
        ProfileView view = told(created(ADA), rated(ADA, GENERAL, 1), rated(ADA, OTHER, 6), rated(ADA, GENERAL, 9));

        assertThat(view.ratings())
                .containsOnly(
                        Map.entry("tmdb-961", new RatingView(4.5, AT)), Map.entry("tmdb-3063", new RatingView(3, AT)));
        assertThat(view.position()).isEqualTo(4);
    }

    @Test
    void aRatingTakenBackIsGone() {
        assertThat(told(created(ADA), rated(ADA, GENERAL, 9), unrated(ADA, GENERAL))
                        .ratings())
                .isEmpty();
    }

    @Test
    void whatAReviewSaysOfATitleStandsThereUntilItIsTakenBack() {
        ProfileView view = told(created(ADA), new ReviewWritten(ADA, GENERAL, "A fine chase.", AT));
        assertThat(view.reviewed()).isEqualTo(Map.of("tmdb-961", new ReviewedView(.9, AT)));
        assertThat(view.position()).isEqualTo(2);

        assertThat(SHELF.fold(view, new ReviewWritten(ADA, GENERAL, "No words.", AT), 3)
                        .reviewed())
                .isEmpty();
        assertThat(SHELF.fold(view, new ReviewWithdrawn(ADA, GENERAL, AT), 3).reviewed())
                .isEmpty();
        assertThat(SHELF.fold(view, new ReviewRemoved(ADA, GENERAL, AT), 3).reviewed())
                .isEmpty();
        assertThat(SHELF.fold(view, new ReviewCleared(ADA, GENERAL, AT), 3)).isSameAs(view);
    }

    @Test
    void myListKeepsItsOrderAndEachTitleOnce() {
        ProfileView view = told(created(ADA), listed(ADA, GENERAL), listed(ADA, OTHER), listed(ADA, GENERAL));
        assertThat(view.list()).containsExactly(new ListedView("tmdb-3063", AT), new ListedView("tmdb-961", AT));

        assertThat(SHELF.fold(view, unlisted(ADA, OTHER), 5).list()).containsExactly(new ListedView("tmdb-961", AT));
    }

    @Test
    void aHiddenTitleIsHiddenUntilItIsShownAgain() {
        ProfileView view = told(created(ADA), hidden(ADA, GENERAL), hidden(ADA, OTHER));
        assertThat(view.hidden()).containsOnlyKeys("tmdb-961", "tmdb-3063").containsEntry("tmdb-961", AT);

        assertThat(SHELF.fold(view, unhidden(ADA, OTHER), 4).hidden()).containsOnlyKeys("tmdb-961");
    }

    @Test
    void anOldEventChangesNothing() {
        ProfileView view = told(created(ADA), rated(ADA, GENERAL, 9));

        assertThat(SHELF.fold(view, unrated(ADA, GENERAL), 2)).isSameAs(view);
    }

    @Test
    void aProfileThatWasNeverCreatedBelongsToNoAccount() {
        ProfileView view = told(rated(ADA, GENERAL, 9));

        assertThat(view.account()).isEmpty();
        assertThat(view.ratings()).hasSize(1);
        assertThat(SHELF.fold(view, created(ADA), 2).ratings()).hasSize(1);
    }

    @Test
    void anAccountShowsNeitherAddressNorPassword() {
        AccountView view = AccountShelf.fold(null, opened(), 7);

        assertThat(view).isEqualTo(new AccountView(ACCOUNT.toString(), "Ada", 1985, "FR", Role.SUBSCRIBER, false, 7));
        assertThat(AccountShelf.fold(view, opened(), 6)).isSameAs(view);
    }

    @Test
    void anAccountShowsWhatIsTrueOfItsHolderAndWhetherItsUseIsRestricted() {
        AccountView view = AccountShelf.fold(null, opened(), 1);
        view = AccountShelf.fold(view, new HolderCorrected(ACCOUNT, "Ada", 1980, "BE", AT), 2);
        view = AccountShelf.fold(view, new AccountRestrictionSet(ACCOUNT, true, AT), 3);

        assertThat(view).isEqualTo(new AccountView(ACCOUNT.toString(), "Ada", 1980, "BE", Role.SUBSCRIBER, true, 3));
    }

    @Test
    void aRestrictedProfileIsImpersonalWhateverItWishes() {
        ProfileView restricted = told(created(ADA), new ProfileRestrictionSet(ADA, true, AT));
        assertThat(restricted.impersonal()).isTrue();
        assertThat(restricted.unpersonalised()).isFalse();

        ProfileView released = SHELF.fold(restricted, new ProfileRestrictionSet(ADA, false, AT), 9);
        assertThat(released.impersonal()).isFalse();
        assertThat(SHELF.fold(released, new PersonalisationSet(ADA, false, AT), 10)
                        .impersonal())
                .isTrue();
    }

    private static ProfileView told(SubjectEvent first, SubjectEvent... more) {
        ProfileView view = SHELF.fold(null, first, 1);
        for (int i = 0; i < more.length; i++) {
            view = SHELF.fold(view, more[i], i + 2);
        }
        return view;
    }
}
