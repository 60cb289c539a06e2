package tv.marquee.api.web;

import java.util.List;
import tv.marquee.query.catalogue.TitleView;

/**
 * A row of the home page in the person's language.
 *
 * @param key stable, becomes part of the row's identity in the page
 * @param heading what stands above it
 * @param reason why the person sees it; may be empty
 * @param more the address of all titles of its kind; empty when there is none
 */
record HomeRow(String key, String heading, String reason, String more, List<TitleView> titles) {

    /** The row without its best title, which stands elsewhere on the page. */
    HomeRow withoutFirst() {
        return new HomeRow(key, heading, reason, more, titles.subList(1, titles.size()));
    }
}
