package tv.marquee.api.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this service is, where its facts come from, and what it keeps of a person. */
@Controller
class AboutPage {

    @GetMapping("/about")
    String show() {
        return "about";
    }
}
