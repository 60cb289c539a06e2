package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What open pages listen to. */
@Controller
class LivePage {

    private final LiveUpdates updates;
    private final Viewers viewers;

    LivePage(LiveUpdates updates, Viewers viewers) {
        this.updates = updates;
        this.viewers = viewers;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(HttpServletRequest request) {
        return updates.follow(
                viewers.requiredId(request).toString(),
                viewers.account().orElseThrow(SignInNeeded::new).toString());
    }
}
