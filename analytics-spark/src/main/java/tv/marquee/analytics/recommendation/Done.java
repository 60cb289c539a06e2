package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tv.marquee.analytics.log.TitleChange;
import tv.marquee.analytics.log.TitleChange.Kind;
import tv.marquee.domain.recommendation.Act;

/** What stands of all that a person did with a title: the most telling act, and when something was done with it last. */
record Done(String title, Act act, long at, long position) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Comparator<Done> IN_TIME =
            Comparator.comparingLong(Done::at).thenComparingLong(Done::position);

    /**
     * What stands of one person's changes, in the order of time. Changes of one thing follow each other by position, whatever the order in
     * which they are given and however often. Nothing of someone who does not want to be learned from, or may not be.
     */
    static List<Done> inOrder(Iterable<TitleChange> ofOnePerson) {
        List<TitleChange> changes = new ArrayList<>(
                StreamSupport.stream(ofOnePerson.spliterator(), false).toList());
        changes.sort(Comparator.comparingLong(TitleChange::position));
        Map<String, Standing> titles = new HashMap<>();
        boolean allowed = true;
        boolean restricted = false;
        for (TitleChange change : changes) {
            switch (change.kind()) {
                case DECLINED, ALLOWED -> allowed = change.kind() == Kind.ALLOWED;
                case RESTRICTED, RELEASED -> restricted = change.kind() == Kind.RESTRICTED;
                case HISTORY_CLEARED -> titles.replaceAll((title, standing) -> standing.unwatched());
                default ->
                    titles.merge(change.title(), Standing.NOTHING.after(change), (was, now) -> was.after(change));
            }
        }
        if (!allowed || restricted) {
            return List.of();
        }
        return titles.entrySet().stream()
                .flatMap(entry -> entry.getValue().done(entry.getKey()).stream())
                .sorted(IN_TIME)
                .toList();
    }

    /** What stands of a title in each way; null where nothing does. */
    private record Standing(
            @Nullable TitleChange rated,
            @Nullable TitleChange watched,
            boolean finished,
            @Nullable TitleChange listed) {

        static final Standing NOTHING = new Standing(null, null, false, null);

        Standing after(TitleChange change) {
            return switch (change.kind()) {
                case RATED -> new Standing(change, watched, finished, listed);
                case UNRATED -> new Standing(null, watched, finished, listed);
                case STARTED, WATCHED -> new Standing(rated, change, finished, listed);
                case FINISHED -> new Standing(rated, change, true, listed);
                case LISTED -> new Standing(rated, watched, finished, change);
                case UNLISTED -> new Standing(rated, watched, finished, null);
                case FORGOTTEN, HISTORY_CLEARED -> unwatched();
                case DECLINED, ALLOWED, RESTRICTED, RELEASED -> this;
            };
        }

        Standing unwatched() {
            return new Standing(rated, null, false, listed);
        }

        Optional<Done> done(String title) {
            if (rated == null && watched == null) {
                return Optional.ofNullable(listed).map(l -> new Done(title, Act.LISTED, l.at(), l.position()));
            }
            Act act = rated != null ? Act.RATED : finished ? Act.FINISHED : Act.BEGUN;
            return Stream.of(rated, watched)
                    .filter(Objects::nonNull)
                    .map(change -> new Done(title, act, change.at(), change.position()))
                    .max(IN_TIME);
        }
    }
}
