package tv.marquee.projection.shelf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.viewing.Playback;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackLapsed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
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
        WatchedView watched = watched(event);
        if (watched == null) {
            return was.with(was.titles(), position);
        }
        Map<String, WatchedView> titles = new LinkedHashMap<>(was.titles());
        titles.put(event.title().value(), watched);
        return was.with(titles, position);
    }

    /** How far the person came by this event; null when it does not say. */
    private static @Nullable WatchedView watched(ViewingEvent event) {
        return switch (event) {
            case PlaybackStarted e -> new WatchedView(e.position(), e.duration(), false, e.at());
            case PlaybackProgressed e ->
                new WatchedView(e.position(), e.duration(), Playback.isSeen(e.position(), e.duration()), e.at());
            case PlaybackStopped e ->
                new WatchedView(e.position(), e.duration(), Playback.isSeen(e.position(), e.duration()), e.at());
            case PlaybackFinished e -> new WatchedView(e.duration(), e.duration(), true, e.at());
            case PlaybackLapsed e -> null;
        };
    }
}
