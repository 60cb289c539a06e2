package tv.marquee.query.catalogue.elasticsearch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tv.marquee.query.catalogue.TitleView;

/**
 * Cards read a moment ago. Rows and recommendations ask for hundreds of titles at each rating, and titles change a few
 * times a day, so a card may be five seconds old; what a person just did is never read from here. Titles that were not
 * found are asked for again each time.
 */
final class TitleCards {

    private static final Duration AGE = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Function<Collection<String>, List<TitleView>> source;
    private final Cache<String, TitleView> cards;

    TitleCards(Function<Collection<String>, List<TitleView>> source, Ticker ticker) {
        this.source = source;
        this.cards = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /** The cards that exist, by id. */
    Map<String, TitleView> get(Collection<String> ids) {
        Map<String, TitleView> found = new LinkedHashMap<>(cards.getAllPresent(ids));
        Set<String> missing = new LinkedHashSet<>(ids);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            for (TitleView card : source.apply(missing)) {
                cards.put(card.id(), card);
                found.put(card.id(), card);
            }
        }
        return found;
    }
}
