package tv.marquee.api.privacy;

import java.util.ArrayList;
import java.util.List;
import tv.marquee.domain.privacy.RequestId;

/** Reports in memory, of any request. */
public final class FakeEvidence implements EvidenceReports {

    public final List<Report> reports = new ArrayList<>();

    @Override
    public List<Report> of(RequestId request) {
        return List.copyOf(reports);
    }
}
