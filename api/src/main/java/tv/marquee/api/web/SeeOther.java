package tv.marquee.api.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leads from a form to the page that shows what came of it. */
final class SeeOther {

    private SeeOther() {}

    /** To a page of this application. */
    static ModelAndView to(String path) {
        RedirectView see = new RedirectView(path, true);
        see.setStatusCode(HttpStatus.SEE_OTHER);
        see.setExposeModelAttributes(false);
        return new ModelAndView(see);
    }
}
