package tv.marquee.domain.viewing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.viewing.ViewingCommand.ClearHistory;
import tv.marquee.domain.viewing.ViewingCommand.EndPlayback;
import tv.marquee.domain.viewing.ViewingCommand.ForgetTitle;
import tv.marquee.domain.viewing.ViewingCommand.ReportProgress;
import tv.marquee.domain.viewing.ViewingCommand.StartPlayback;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackLapsed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;
import tv.marquee.domain.viewing.ViewingRefusal.PlaybackUnknown;
import tv.marquee.domain.viewing.ViewingRefusal.TooManyStreams;

/**
 * The screens of an account, and the rules of watching at once. Because they are one stream of events, two screens cannot
 * take the last free place: the second to be stored is decided again, on what the first left.
 *
 * @param playbacks those that have not ended, oldest first; some may have lost their lease
 */
public record Viewing(Map<PlaybackId, Playback> playbacks) {

    /** Before its first event. */
    public static final Viewing NONE = new Viewing(Map.of());

    public Viewing {
        playbacks = Collections.unmodifiableMap(playbacks);
    }

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with a {@link ViewingRefusal}
     */
    public static List<ViewingEvent> decide(Viewing now, ViewingCommand command) {
        return switch (command) {
            case StartPlayback c -> now.start(c);
            case ReportProgress c -> now.progress(c);
            case EndPlayback c -> now.end(c);
            case ForgetTitle c -> List.of(new TitleForgotten(c.account(), c.profile(), c.title(), c.at()));
            case ClearHistory c -> List.of(new HistoryCleared(c.account(), c.profile(), c.at()));
        };
    }

    /** The condition after an event. Never refuses: it has happened. */
    public static Viewing evolve(Viewing now, ViewingEvent event) {
        return switch (event) {
            case PlaybackStarted e ->
                now.with(all -> all.put(
                        e.playback(), new Playback(e.profile(), e.title(), e.duration(), e.position(), true, e.at())));
            case PlaybackProgressed e ->
                now.with(all -> all.computeIfPresent(
                        e.playback(), (id, playback) -> playback.at(e.position(), e.playing(), e.at())));
            case PlaybackStopped e -> now.without(e.playback());
            case PlaybackFinished e -> now.without(e.playback());
            case PlaybackLapsed e -> now.without(e.playback());
            case TitleForgotten e -> now; // what is on goes on
            case HistoryCleared e -> now;
        };
    }

    private List<ViewingEvent> start(StartPlayback c) {
        if (playbacks.containsKey(c.playback())) {
            return List.of();
        }
        requireFreeStream(c.account(), c.playback(), c.allowance(), c.at());
        List<ViewingEvent> events = new ArrayList<>();
        playbacks.forEach((id, playback) -> {
            if (!playback.isLive(c.at())) {
                events.add(new PlaybackLapsed(c.account(), playback.profile(), id, playback.title(), c.at()));
            }
        });
        int position = Math.min(c.position(), c.duration());
        events.add(new PlaybackStarted(
                c.account(), c.profile(), c.playback(), c.title(), c.duration(), position, c.device(), c.at()));
        return List.copyOf(events);
    }

    /** One that lost its lease and comes back needs a free stream like any other. */
    private List<ViewingEvent> progress(ReportProgress c) {
        Playback playback = known(c.account(), c.playback());
        if (!playback.isLive(c.at())) {
            requireFreeStream(c.account(), c.playback(), c.allowance(), c.at());
        }
        int reached = Math.min(c.position(), playback.duration());
        return playback.isNews(reached, c.playing(), c.at())
                ? List.of(new PlaybackProgressed(
                        c.account(),
                        playback.profile(),
                        c.playback(),
                        playback.title(),
                        playback.duration(),
                        reached,
                        c.playing(),
                        c.at()))
                : List.of();
    }

    private List<ViewingEvent> end(EndPlayback c) {
        Playback playback = known(c.account(), c.playback());
        int reached = Math.min(c.position(), playback.duration());
        return List.of(
                c.finished() || Playback.isSeen(reached, playback.duration())
                        ? new PlaybackFinished(
                                c.account(),
                                playback.profile(),
                                c.playback(),
                                playback.title(),
                                playback.duration(),
                                c.at())
                        : new PlaybackStopped(
                                c.account(),
                                playback.profile(),
                                c.playback(),
                                playback.title(),
                                playback.duration(),
                                reached,
                                c.at()));
    }

    private Playback known(AccountId account, PlaybackId id) {
        Playback playback = playbacks.get(id);
        if (playback == null) {
            throw new Refused(new PlaybackUnknown(account, id));
        }
        return playback;
    }

    private void requireFreeStream(AccountId account, PlaybackId wanted, int allowance, Instant at) {
        long taken = playbacks.entrySet().stream()
                .filter(other ->
                        !other.getKey().equals(wanted) && other.getValue().isLive(at))
                .count();
        if (taken >= allowance) {
            throw new Refused(new TooManyStreams(account, allowance));
        }
    }

    private Viewing with(Consumer<Map<PlaybackId, Playback>> change) {
        Map<PlaybackId, Playback> all = new LinkedHashMap<>(playbacks);
        change.accept(all);
        return new Viewing(all);
    }

    private Viewing without(PlaybackId playback) {
        return with(all -> all.remove(playback));
    }
}
