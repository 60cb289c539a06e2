package tv.marquee.api.web;

import java.util.ArrayList;
import java.util.List;
import tv.marquee.query.recommendation.PublishedModels;

/** Models as a test wants them. */
final class FakeModels implements PublishedModels {

    final List<PublishedModel> models = new ArrayList<>();

    @Override
    public List<PublishedModel> latest() {
        return List.copyOf(models);
    }
}
