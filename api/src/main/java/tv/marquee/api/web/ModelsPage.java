package tv.marquee.api.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tv.marquee.query.recommendation.PublishedModels;
import tv.marquee.query.recommendation.PublishedModels.PublishedModel;
import tv.marquee.query.recommendation.Recommendations;

/** The models that were published, with their scores over time and what is live, for an engineer. */
@Controller
class ModelsPage {

    private final PublishedModels models;
    private final Recommendations recommendations;

    ModelsPage(PublishedModels models, Recommendations recommendations) {
        this.models = models;
        this.recommendations = recommendations;
    }

    @GetMapping("/models")
    String show(Model model) {
        List<PublishedModel> latest = models.latest();
        model.addAttribute("models", latest);
        model.addAttribute("chart", ScoreChart.of(latest));
        model.addAttribute("live", recommendations.live().orElse(null));
        return "models";
    }
}
