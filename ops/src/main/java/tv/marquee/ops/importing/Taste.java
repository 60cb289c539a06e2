package tv.marquee.ops.importing;

import java.util.List;
import java.util.Set;

/** What someone of the demo may like: groups of films that share their audience, by genre. */
enum Taste {
    FRIGHT("Horror", "Mystery"),
    LAUGHTER("Comedy"),
    WONDER("Fantasy", "Science Fiction"),
    ADVENTURE("Adventure", "Action", "Western"),
    SHADOW("Crime", "Thriller"),
    HEART("Romance", "Music"),
    HISTORY("War", "History", "Documentary"),
    FAMILY("Family", "Animation");

    private final Set<String> genres;

    Taste(String... genres) {
        this.genres = Set.of(genres);
    }

    /**
     * How much a title is to this taste.
     *
     * @return 1 when its first genre is, less when a later one is, 0 when none is
     */
    double affinity(List<String> titleGenres) {
        for (int i = 0; i < titleGenres.size(); i++) {
            if (genres.contains(titleGenres.get(i))) {
                return 1.0 / (1 + 0.5 * i);
            }
        }
        return 0;
    }
}
