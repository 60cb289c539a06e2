package tv.marquee.query.viewing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a profile watched, as it stands on the shelf {@code viewing}.
 *
 * @param id the profile's UUID
 * @param titles by title id
 * @param position of the last event that it follows from
 */
public record ViewingView(String id, Map<String, WatchedView> titles, long position) {

    private static final Comparator<Map.Entry<String, WatchedView>> LATEST = Comparator.comparing(
                    (Map.Entry<String, WatchedView> entry) -> entry.getValue().at())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    /** What a profile that watched nothing yet has. */
    public static ViewingView nothing(String profile) {
        return new ViewingView(profile, Map.of(), 0);
    }

    /** Where a person left off; 0 when they did not begin, or saw the title to its end. */
    public int resumeAt(String title) {
        WatchedView watched = titles.get(title);
        return watched == null || watched.seen() ? 0 : watched.position();
    }

    /** Titles that were begun and not seen to their end, the latest first. */
    public List<String> unfinished() {
        return titles.entrySet().stream()
                .filter(entry ->
                        entry.getValue().position() > 0 && !entry.getValue().seen())
                .sorted(LATEST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All titles, the latest first. */
    public List<String> latest() {
        return titles.entrySet().stream().sorted(LATEST).map(Map.Entry::getKey).toList();
    }

    /** Titles that were seen to their end. */
    public Set<String> seen() {
        return titles.entrySet().stream()
                .filter(entry -> entry.getValue().seen())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The view with other titles. */
    public ViewingView with(Map<String, WatchedView> now, long at) {
        return new ViewingView(id, now, at);
    }

    /**
     * How far a person came in a title when it was last on.
     *
     * @param position in seconds from the start
     * @param duration of what was played, in seconds
     * @param seen whether to the end, or to the credits
     * @param at when that was
     */
    public record WatchedView(int position, int duration, boolean seen, Instant at) {

        /** The share that was seen, in whole percent. */
        public int percent() {
            return duration == 0 ? 0 : Math.min(100, (int) Math.round(100.0 * position / duration));
        }
    }
}
