package tv.marquee.api.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.api.operation.LogFollowers.Box;

/** How far everything has come that follows the log, and rebuilds of it, for an engineer. */
@Controller
class ProjectionsPage {

    private static final String HERE = "/projections";

    private static final Box NOT_ASKED = new Box(List.of(), List.of());

    private final LogFollowers followers;
    private final Viewers viewers;

    ProjectionsPage(LogFollowers followers, Viewers viewers) {
        this.followers = followers;
        this.viewers = viewers;
    }

    /**
     * @param part whether only what changes is asked for, by a page that is open
     * @param applied how many letters were applied anew just now
     * @param left how many could not be
     */
    @GetMapping(HERE)
    ModelAndView show(
            @RequestParam(defaultValue = "false") boolean part,
            @RequestParam(required = false) @Nullable Integer applied,
            @RequestParam(required = false) @Nullable Integer left) {
        return page(part ? "projections :: followers" : "projections", null, HttpStatus.OK)
                .addObject("applied", applied)
                .addObject("left", left);
    }

    /** Streams of letters are applied anew. */
    @PostMapping(HERE + "/letters/again")
    ModelAndView retry(
            @RequestParam(defaultValue = "") String projection,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String at) {
        return done(() -> {
            LogFollowers.Retried retried =
                    followers.retry(projection, reason, event, at.isEmpty() ? null : at, engineer());
            return HERE + "?applied=" + retried.applied() + "&left=" + retried.left();
        });
    }

    /** Letters are dealt with, by whoever says so. */
    @PostMapping(HERE + "/letters")
    ModelAndView settle(
            @RequestParam(defaultValue = "") String projection,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String why) {
        return done(() -> {
            followers.settle(projection, reason, event, LogFollowers.Settlement.valueOf(why), engineer());
            return HERE;
        });
    }

    @PostMapping(HERE + "/{name}")
    ModelAndView order(@PathVariable String name, @RequestParam(defaultValue = "") String order) {
        return done(() -> {
            followers.order(name, known(order));
            return HERE;
        });
    }

    /** @param order says where to go on */
    private ModelAndView done(Supplier<String> order) {
        try {
            return SeeOther.to(order.get());
        } catch (IllegalArgumentException noSuch) {
            throw new PageNotFound();
        } catch (IllegalStateException e) {
            return page("projections", String.valueOf(e.getMessage()), HttpStatus.CONFLICT);
        }
    }

    private String engineer() {
        return viewers.account().orElseThrow(SignInNeeded::new).toString();
    }

    /** Kafka is asked once a page, not at every look of an open one; null when it does not answer. */
    private @Nullable Box letters() {
        try {
            return followers.deadLetters();
        } catch (IllegalStateException away) {
            return null;
        }
    }

    private static LogFollowers.Order known(String order) {
        return LogFollowers.Order.valueOf(order);
    }

    private ModelAndView page(String view, @Nullable String problem, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("followers", followers.all())
                .addObject("box", view.contains("::") ? NOT_ASKED : letters())
                .addObject("settlements", LogFollowers.Settlement.said())
                .addObject("problem", problem);
    }
}
