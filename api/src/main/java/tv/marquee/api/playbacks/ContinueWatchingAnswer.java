package tv.marquee.api.playbacks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tv.marquee.api.titles.TitleCard;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

/**
 * Titles that were begun and not seen to their end, the latest first. Those that left the catalogue are left out.
 *
 * @param position of the last change that it shows
 */
record ContinueWatchingAnswer(long position, List<Begun> titles) {

    static ContinueWatchingAnswer of(ViewingView viewing, List<TitleView> titles) {
        Map<String, TitleView> byId = titles.stream().collect(Collectors.toMap(TitleView::id, Function.identity()));
        return new ContinueWatchingAnswer(
                viewing.position(),
                viewing.unfinished().stream()
                        .filter(byId::containsKey)
                        .map(id -> Begun.of(byId.get(id), viewing.titles().get(id)))
                        .toList());
    }

    /**
     * A title that was begun.
     *
     * @param resumeAt where the person left off, in seconds
     * @param duration in seconds
     * @param watchedAt when that was
     */
    record Begun(@JsonUnwrapped TitleCard title, int resumeAt, int duration, Instant watchedAt) {

        private static Begun of(TitleView title, WatchedView watched) {
            return new Begun(TitleCard.of(title), watched.position(), watched.duration(), watched.at());
        }
    }
}
