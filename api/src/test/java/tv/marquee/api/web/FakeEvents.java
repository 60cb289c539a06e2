package tv.marquee.api.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.gateway.LoggedEvents;

/** A log of two events: a film's, and a person's. */
public final class FakeEvents implements LoggedEvents {

    static final LoggedEvent ADDED = event(7, "title", "tmdb-653", "title.added/1", "{\"name\":\"<i>M</i>\"}");
    static final LoggedEvent RATED = event(12, "profile", WebHouse.PROFILE, "profile.title-rated/1", null);

    @Override
    public List<LoggedEvent> ofStream(String kind, String id, int most) {
        return List.of(ADDED, RATED).stream()
                .filter(event -> event.kind().equals(kind) && event.stream().equals(id))
                .toList();
    }

    @Override
    public List<LoggedEvent> from(long position, int most) {
        return List.of(ADDED, RATED).stream()
                .filter(event -> event.position() >= position)
                .toList();
    }

    private static LoggedEvent event(long position, String kind, String id, String name, @Nullable String json) {
        return new LoggedEvent(
                position,
                new UUID(1, position),
                kind,
                id,
                0,
                name,
                id,
                WebHouse.NOW,
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                1_234,
                json);
    }
}
