package tv.marquee.api.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tv.marquee.api.privacy.EvidenceReports;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.privacy.Requests;

/** That a person was forgotten, on a page to print, for an officer. */
@Controller
class EvidencePage {

    private final Requests requests;
    private final EvidenceReports reports;

    EvidencePage(Requests requests, EvidenceReports reports) {
        this.requests = requests;
        this.reports = reports;
    }

    @GetMapping("/requests/{id}/evidence")
    ModelAndView show(@PathVariable String id) {
        RequestId which = RequestsPage.id(id);
        RequestView request =
                requests.find(which).filter(view -> view.kind().forgets()).orElseThrow(PageNotFound::new);
        return new ModelAndView("evidence").addObject("r", request).addObject("reports", reports.of(which));
    }
}
