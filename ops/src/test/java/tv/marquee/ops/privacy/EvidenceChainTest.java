package tv.marquee.ops.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.api.privacy.EvidenceReports;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.ops.platform.Secrets;

class EvidenceChainTest {

    @TempDir
    private Path data;

    private EvidenceChain chain;
    private List<Path> files;

    @BeforeEach
    void threeReports() throws IOException {
        chain = new EvidenceChain(data.resolve("evidence"), Secrets.of(data).signingKeys("evidence"));
        files = List.of(
                chain.add(Map.of("passed", true)),
                chain.add(Map.of("passed", false)),
                chain.add(Map.of("passed", true)));
    }

    @Test
    void reportsThatWereNotTouchedAreSound() throws IOException {
        assertThat(chain.firstBroken()).isEmpty();
        assertThat(chain.size()).isEqualTo(3);
    }

    @Test
    void aReportThatWasChangedIsFound() throws IOException {
        Files.writeString(files.get(1), Files.readString(files.get(1)).replace("false", "true"));
        assertThat(chain.firstBroken()).contains(files.get(1));
    }

    @Test
    void aReportThatWasTakenOutIsMissed() throws IOException {
        Files.delete(files.get(1));
        assertThat(chain.firstBroken()).contains(files.get(2));
    }

    @Test
    void aReportOfAnotherHouseDoesNotPass() throws IOException {
        EvidenceChain other =
                new EvidenceChain(data.resolve("evidence"), new Secrets(data.resolve("other")).signingKeys("evidence"));
        assertThat(other.firstBroken()).contains(files.getFirst());
    }

    @Test
    void whatIsNoReportIsFound() throws IOException {
        Files.writeString(files.get(2), "[]");
        assertThat(chain.firstBroken()).contains(files.get(2));
    }

    @Test
    void reportsOfARequestAreShownNewestFirstAndSayWhetherTheyAreSound() throws IOException {
        RequestId request = new RequestId(new UUID(1, 2));
        Map<String, Object> report = Map.of(
                "request",
                request.toString(),
                "at",
                "2026-03-01T10:00:00Z",
                "keysDestroyed",
                2,
                "passed",
                true,
                "stores",
                Map.of("kafka", Map.of("files", 3, "bytes", 4_000, "hits", 0)));
        chain.add(report);
        Path changed = chain.add(report);
        Files.writeString(changed, Files.readString(changed).replace("4000", "5000"));

        List<EvidenceReports.Report> found = FiledEvidence.of(data).of(request);

        assertThat(found).extracting(EvidenceReports.Report::number).containsExactly("000005", "000004");
        assertThat(found).extracting(EvidenceReports.Report::sound).containsExactly(false, true);
        assertThat(found.getLast().stores()).containsExactly(new EvidenceReports.Store("kafka", 3, 4_000, 0));
        assertThat(FiledEvidence.of(data).of(new RequestId(new UUID(1, 3)))).isEmpty();
    }
}
