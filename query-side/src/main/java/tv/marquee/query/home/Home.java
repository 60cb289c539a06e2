package tv.marquee.query.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.viewing.ViewingView;

/** Composes the home page. */
public interface Home {

    /** The page for a profile and what it watched, as it is now; no title stands in two rows. */
    Page page(ProfileView profile, ViewingView viewing);

    /**
     * Titles for someone new to pick from: popular ones within a ceiling, of as many genres as there are among them, each once.
     */
    List<TitleView> firstTitles(Maturity ceiling);

    /**
     * A home page.
     *
     * @param rows from the top
     */
    record Page(List<Row> rows, Basis basis) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What a page followed from.
     *
     * @param model version of the model that ranked; {@code none} when popularity did
     * @param position of the person's last event that was taken into account
     * @param variants by experiment, the variant that the person is in
     * @param because by recommended title, the title of the person's own that speaks most for it
     * @param explored recommended titles that stand where they do by chance
     */
    record Basis(
            String model,
            long position,
            Map<String, String> variants,
            Map<String, String> because,
            Set<String> explored) {
        public Basis {
            variants = Map.copyOf(variants);
            because = Map.copyOf(because);
            explored = Set.copyOf(explored);
        }

        /** Nothing of the person's own. */
        public static Basis impersonal(long position) {
            return new Basis(Recommendations.NO_MODEL, position, Map.of(), Map.of(), Set.of());
        }
    }

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

        /** The key of the row of a genre, such as {@code genre-science-fiction}. */
        public static String keyOfGenre(String genre) {
            return "genre-" + genre.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
    }
}
