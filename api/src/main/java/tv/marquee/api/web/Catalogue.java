package tv.marquee.api.web;

import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

/** Titles by what an address says. */
final class Catalogue {

    private final Titles titles;

    Catalogue(Titles titles) {
        this.titles = titles;
    }

    /**
     * A title that may be shown within a ceiling.
     *
     * @param id as it stands in the address
     * @throws PageNotFound when it is not a title's id, is not known, is above the ceiling, or was withdrawn
     */
    TitleView shown(String id, Maturity ceiling) {
        return titles.find(parsed(id)).filter(t -> t.isShownTo(ceiling)).orElseThrow(PageNotFound::new);
    }

    private static TitleId parsed(String id) {
        try {
            return new TitleId(id);
        } catch (IllegalArgumentException notATitle) {
            throw new PageNotFound();
        }
    }
}
