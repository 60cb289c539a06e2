package tv.marquee.api.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.api.operation.LogFollowers.Follower;
import tv.marquee.api.privacy.StaffLookups;
import tv.marquee.command.gateway.LoggedEvents;
import tv.marquee.command.gateway.LoggedEvents.LoggedEvent;
import tv.marquee.domain.ledger.TraceContext;

/** The log of events, by stream or from a position on, with what follows from each, for an engineer. Who looks up the stream of a person is noted, for that person to see. */
@Controller
class EventsPage {

    private static final int MOST = 100;
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern STREAM = Pattern.compile("([a-z-]{1,40})[\\s/]+(\\S{1,200})");

    private final LoggedEvents events;
    private final LogFollowers followers;
    private final StaffLookups lookups;
    private final Viewers viewers;

    EventsPage(LoggedEvents events, LogFollowers followers, StaffLookups lookups, Viewers viewers) {
        this.lookups = lookups;
        this.viewers = viewers;
        this.events = events;
        this.followers = followers;
    }

    /** What follows from an event: something in a projection, which may not have come so far yet. */
    record Effect(String projection, boolean applied) {}

    /** An event, and which projections it concerns. */
    record Row(LoggedEvent event, List<Effect> effects) {

        /** The 32 digits of the trace that it belongs to; empty when there is none. */
        public String trace() {
            return TraceContext.trace(event.traceparent());
        }
    }

    /** @param q a position, or a kind of stream and an id */
    @GetMapping("/events")
    ModelAndView show(@RequestParam(defaultValue = "") String q) {
        String asked = q.strip();
        Matcher stream = STREAM.matcher(asked);
        if (asked.isEmpty()) {
            return page(asked, List.of(), HttpStatus.OK);
        }
        if (POSITION.matcher(asked).matches()) {
            return page(asked, events.from(Long.parseLong(asked), MOST), HttpStatus.OK);
        }
        if (stream.matches()) {
            List<LoggedEvent> found = events.ofStream(stream.group(1), stream.group(2), MOST);
            lookups.of(found, viewers.account().orElseThrow(SignInNeeded::new));
            return page(asked, found, HttpStatus.OK);
        }
        return page(asked, List.of(), HttpStatus.BAD_REQUEST).addObject("problem", true);
    }

    private ModelAndView page(String asked, List<LoggedEvent> found, HttpStatus status) {
        return new ModelAndView("events", status)
                .addObject("asked", asked)
                .addObject("problem", false)
                .addObject("rows", rows(found));
    }

    private List<Row> rows(List<LoggedEvent> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Long> positions =
                followers.all().stream().collect(Collectors.toMap(Follower::name, Follower::position));
        Map<String, List<String>> concerned = new HashMap<>();
        return found.stream()
                .map(event -> new Row(
                        event,
                        concerned.computeIfAbsent(event.name(), followers::concernedBy).stream()
                                .map(name -> new Effect(name, positions.getOrDefault(name, 0L) >= event.position()))
                                .toList()))
                .toList();
    }
}
