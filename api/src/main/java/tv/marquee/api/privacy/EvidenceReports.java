package tv.marquee.api.privacy;

import java.time.Instant;
import java.util.List;
import tv.marquee.domain.privacy.RequestId;

/** Reports of what is left of people who were erased, as they were signed. */
public interface EvidenceReports {

    /** None: this process does not know where they are kept. */
    EvidenceReports NONE = request -> List.of();

    /** The reports of a request, the newest in front; none before one was made. */
    List<Report> of(RequestId request);

    /**
     * A report. It holds no personal data.
     *
     * @param number in the chain of reports
     * @param sound whether it is as it was signed, and follows on the one before it
     * @param passed whether nothing was found, and no key is left
     * @param destroyed keys of the account and its profiles
     * @param left keys of theirs that are not destroyed
     * @param events of theirs that nobody can read any more
     * @param texts that were looked for
     */
    record Report(
            String number,
            Instant at,
            boolean sound,
            boolean passed,
            long destroyed,
            long left,
            long events,
            long texts,
            List<Store> stores) {

        public Report {
            stores = List.copyOf(stores);
        }
    }

    /** What was looked through of a store, and how often a text was found. */
    record Store(String name, long files, long bytes, long hits) {}
}
