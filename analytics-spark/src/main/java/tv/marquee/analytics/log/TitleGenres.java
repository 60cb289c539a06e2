package tv.marquee.analytics.log;

import java.io.Serializable;
import java.util.List;

/**
 * What kind of title one is.
 *
 * @param title unique text
 * @param genres by name; may be none
 * @param position its place in the log
 */
public record TitleGenres(String title, List<String> genres, long position) implements Serializable {

    private static final long serialVersionUID = 1L;

    public TitleGenres {
        genres = List.copyOf(genres);
    }
}
