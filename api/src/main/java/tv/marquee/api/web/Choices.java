package tv.marquee.api.web;

import java.util.List;

/** What filters offer. The catalogue's source has these genres; of its languages, the ones with most films. */
final class Choices {

    static final List<String> GENRES = List.of(
            "Action",
            "Adventure",
            "Animation",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Family",
            "Fantasy",
            "History",
            "Horror",
            "Music",
            "Mystery",
            "Romance",
            "Science Fiction",
            "Thriller",
            "War",
            "Western");

    static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "it", "pt", "ru", "ja", "zh", "cn", "ko", "hi", "sv", "da", "no", "nl", "pl", "xx");

    /** In minutes. */
    static final List<Integer> LENGTHS = List.of(15, 30, 60, 90, 120);

    private Choices() {}
}
