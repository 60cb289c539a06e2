package tv.marquee.query.home;

import java.util.List;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.viewing.ViewingView;

/** Composes the home page. */
public interface Home {

    /** The rows for a profile and what it watched, as they are now; no title stands in two rows. */
    List<Row> rows(ProfileView profile, ViewingView viewing);

    /**
     * A row of titles.
     *
     * @param key stable, such as {@code recommended} or {@code genre-comedy}
     * @param about whom or what it is about: a title's, a person's or a genre's name; empty when nothing in particular
     * @param count how many titles of the person's own speak for it, where that is said; else 0
     * @param title what stands above it
     * @param reason why the person sees it, a sentence; empty when the title says all
     */
    record Row(String key, String about, int count, String title, String reason, List<TitleView> titles) {
        public Row {
            titles = List.copyOf(titles);
        }

        /** A row about nothing in particular. */
        public Row(String key, String title, String reason, List<TitleView> titles) {
            this(key, "", 0, title, reason, titles);
        }
    }
}
