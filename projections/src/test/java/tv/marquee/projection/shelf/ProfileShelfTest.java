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
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;

class ProfileShelfTest {

    private static final TitleId OTHER = TitleId.tmdb(3063);

    @Test
    void aNewProfileHasNoRatingsAndNoList() {
        assertThat(told(created(ADA)))
                .isEqualTo(ProfileView.untouched(
                        ADA.toString(), ACCOUNT.toString(), Face.of("Ada", Maturity.EIGHTEEN), 1));
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
    void myListKeepsItsOrderAndEachTitleOnce() {
        ProfileView view = told(created(ADA), listed(ADA, GENERAL), listed(ADA, OTHER), listed(ADA, GENERAL));
        assertThat(view.list()).containsExactly(new ListedView("tmdb-3063", AT), new ListedView("tmdb-961", AT));

        assertThat(ProfileShelf.fold(view, unlisted(ADA, OTHER), 5).list())
                .containsExactly(new ListedView("tmdb-961", AT));
    }

    @Test
    void aHiddenTitleIsHiddenUntilItIsShownAgain() {
        ProfileView view = told(created(ADA), hidden(ADA, GENERAL), hidden(ADA, OTHER));
        assertThat(view.hidden()).containsOnlyKeys("tmdb-961", "tmdb-3063").containsEntry("tmdb-961", AT);

        assertThat(ProfileShelf.fold(view, unhidden(ADA, OTHER), 4).hidden()).containsOnlyKeys("tmdb-961");
    }

    @Test
    void anOldEventChangesNothing() {
        ProfileView view = told(created(ADA), rated(ADA, GENERAL, 9));

        assertThat(ProfileShelf.fold(view, unrated(ADA, GENERAL), 2)).isSameAs(view);
    }

    @Test
    void aProfileThatWasNeverCreatedBelongsToNoAccount() {
        ProfileView view = told(rated(ADA, GENERAL, 9));

        assertThat(view.account()).isEmpty();
        assertThat(view.ratings()).hasSize(1);
        assertThat(ProfileShelf.fold(view, created(ADA), 2).ratings()).hasSize(1);
    }

    @Test
    void anAccountShowsNeitherAddressNorPassword() {
        AccountView view = AccountShelf.fold(null, opened(), 7);

        assertThat(view).isEqualTo(new AccountView(ACCOUNT.toString(), "Ada", 1985, "FR", Role.SUBSCRIBER, 7));
        assertThat(AccountShelf.fold(view, opened(), 6)).isSameAs(view);
    }

    private static ProfileView told(ProfileEvent first, ProfileEvent... more) {
        ProfileView view = ProfileShelf.fold(null, first, 1);
        for (int i = 0; i < more.length; i++) {
            view = ProfileShelf.fold(view, more[i], i + 2);
        }
        return view;
    }
}
