package tv.marquee.ops.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
