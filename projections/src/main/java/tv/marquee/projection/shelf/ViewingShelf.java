package tv.marquee.projection.shelf;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.Playback;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackLapsed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

/** How what a profile watched follows from events. */
public final class ViewingShelf {

    private ViewingShelf() {}

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public static ViewingView fold(@Nullable ViewingView before, ViewingEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        ViewingView was = before == null ? ViewingView.nothing(event.profile().toString()) : before;
        return switch (event) {
            case PlaybackStarted e ->
                watched(was, e.title(), new WatchedView(e.position(), e.duration(), false, e.at()), position);
            case PlaybackProgressed e -> watched(was, e.title(), reached(e.position(), e.duration(), e.at()), position);
            case PlaybackStopped e -> watched(was, e.title(), reached(e.position(), e.duration(), e.at()), position);
            case PlaybackFinished e ->
                watched(was, e.title(), new WatchedView(e.duration(), e.duration(), true, e.at()), position);
            case PlaybackLapsed e -> was.with(was.titles(), position);
            case TitleForgotten e -> without(was, e.title(), position);
            case HistoryCleared e -> was.with(Map.of(), position);
        };
    }

    private static WatchedView reached(int position, int duration, Instant at) {
        return new WatchedView(position, duration, Playback.isSeen(position, duration), at);
    }

    private static ViewingView watched(ViewingView was, TitleId title, WatchedView watched, long position) {
        Map<String, WatchedView> titles = new LinkedHashMap<>(was.titles());
        titles.put(title.value(), watched);
        return was.with(titles, position);
    }

    private static ViewingView without(ViewingView was, TitleId title, long position) {
        Map<String, WatchedView> titles = new LinkedHashMap<>(was.titles());
        titles.remove(title.value());
        return was.with(titles, position);
    }
}
