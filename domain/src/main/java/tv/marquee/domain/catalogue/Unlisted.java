package tv.marquee.domain.catalogue;

import java.util.List;

/** What is assumed of a title before anything was said of it. */
final class Unlisted {

    static final Title.Listed NOTHING = new Title.Listed(
            new TitleDetails(
                    "?", "?", "", "", null, 0, "xx", List.of(), List.of(), List.of(), List.of(), 0, 0, null, null,
                    null),
            Credits.NONE,
            List.of(),
            Popularity.UNKNOWN,
            null);

    private Unlisted() {}
}
