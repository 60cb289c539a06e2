package tv.marquee.api.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.api.operation.LogFollowers.DeadLetters;
import tv.marquee.api.operation.LogFollowers.Follower;
import tv.marquee.api.operation.LogFollowers.State;

/** How everything does that follows the log, to be left open and read from across a room, for an engineer. */
@Controller
class WallboardPage {

    private static final String HERE = "/projections/wall";

    private final LogFollowers followers;

    WallboardPage(LogFollowers followers) {
        this.followers = followers;
    }

    /** The whole page. */
    @GetMapping(HERE)
    ModelAndView show() {
        return board("wall");
    }

    /** What changes all the time. */
    @GetMapping(HERE + "/board")
    ModelAndView board() {
        return board("wall :: board");
    }

    /** What Kafka is asked for, less often. */
    @GetMapping(HERE + "/letters")
    ModelAndView letters() {
        ModelAndView page = new ModelAndView("wall :: letters");
        try {
            return page.addObject(
                    "letters",
                    followers.deadLetters().letters().stream()
                            .mapToLong(DeadLetters::letters)
                            .sum());
        } catch (IllegalStateException away) {
            return page.addObject("letters", null);
        }
    }

    private ModelAndView board(String view) {
        List<Follower> all = followers.all();
        return new ModelAndView(view)
                .addObject("followers", all)
                .addObject("heldUp", names(all, State.HELD_UP))
                .addObject("starting", names(all, State.STARTING));
    }

    private static List<String> names(List<Follower> followers, State state) {
        return followers.stream()
                .filter(follower -> follower.state() == state)
                .map(Follower::name)
                .toList();
    }
}
