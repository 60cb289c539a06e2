package tv.marquee.api.titles;

import java.util.List;
import tv.marquee.query.catalogue.Titles.TitlePage;

/**
 * One page of the titles that answer a search.
 *
 * @param total on all pages; exact to 10,000
 * @param page from 0
 * @param size the most titles on a page
 */
record TitlePageAnswer(List<TitleCard> titles, long total, int page, int size) {

    static TitlePageAnswer of(TitlePage page) {
        return new TitlePageAnswer(
                page.titles().stream().map(TitleCard::of).toList(), page.total(), page.page(), page.size());
    }
}
