package tv.marquee.api.profiles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.marquee.api.titles.TitleCard;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;

/**
 * My List, the latest addition first. Titles that left the catalogue are left out.
 *
 * @param position of the last change that it shows
 */
record ListAnswer(long position, List<Listed> titles) {

    static ListAnswer of(ProfileView profile, List<TitleView> titles) {
        Map<String, TitleView> byId = titles.stream().collect(Collectors.toMap(TitleView::id, Function.identity()));
        List<Listed> listed = profile.list().reversed().stream()
                .filter(entry -> byId.containsKey(entry.title()))
                .map(entry -> listed(entry, byId))
                .toList();
        return new ListAnswer(profile.position(), listed);
    }

    private static Listed listed(ListedView entry, Map<String, TitleView> byId) {
        return new Listed(TitleCard.of(byId.get(entry.title())), entry.at());
    }

    /** A title on My List, and since when. */
    record Listed(@JsonUnwrapped TitleCard title, Instant addedAt) {}
}
