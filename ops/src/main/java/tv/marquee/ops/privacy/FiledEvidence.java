package tv.marquee.ops.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.privacy.EvidenceReports;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.ops.platform.Secrets;

/** The reports that {@code marquee evidence} has left in a data folder. */
public final class FiledEvidence implements EvidenceReports {

    private final EvidenceChain chain;

    private FiledEvidence(EvidenceChain chain) {
        this.chain = chain;
    }

    /** Those of a data folder. */
    public static FiledEvidence of(Path data) {
        return new FiledEvidence(chain(data));
    }

    /** Where reports are kept, with the keys that they are signed by. */
    static EvidenceChain chain(Path data) {
        return new EvidenceChain(data.resolve("evidence"), Secrets.of(data).signingKeys("evidence"));
    }

    @Override
    public List<Report> of(RequestId request) {
        try {
            List<Report> reports = new ArrayList<>();
            for (EvidenceChain.Filed filed : chain.filed()) {
                JsonNode report = filed.report();
                if (report.path("request").asString("").equals(request.toString())) {
                    reports.add(report(filed.file(), report, filed.sound()));
                }
            }
            reports.sort(Comparator.comparing(Report::number).reversed());
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException("reports cannot be read", e);
        }
    }

    private static Report report(Path file, JsonNode report, boolean sound) {
        return new Report(
                file.getFileName().toString().replace(".json", ""),
                Instant.parse(report.path("at").asString()),
                sound,
                report.path("passed").asBoolean(false),
                report.path("keysDestroyed").asLong(0),
                report.path("keysLeft").asLong(0),
                report.path("eventsThatNobodyCanRead").asLong(0),
                report.path("textsLookedFor").asLong(0),
                report.path("stores").properties().stream()
                        .map(store -> new Store(
                                store.getKey(),
                                store.getValue().path("files").asLong(0),
                                store.getValue().path("bytes").asLong(0),
                                store.getValue().path("hits").asLong(0)))
                        .toList());
    }
}
