package tv.marquee.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.bench.SoakReport.Change;
import tv.marquee.ops.bench.SoakReport.Sample;

class SoakReportTest {

    @Test
    void whatGrowsFromTheSecondQuarterToTheLastIsToldFromWhatStays() {
        List<Sample> samples = IntStream.range(0, 8)
                .mapToObj(n -> new Sample(
                        30L * n, n == 0 ? 9_000 : 3, 5, 20, Map.of("files of logs", 10L * n, "memory of kafka", 400L)))
                .toList();
        SoakReport report = new SoakReport(300, 210, samples);

        assertThat(report.changes())
                .extracting(Change::what, Change::early, Change::late, Change::isFlat)
                .contains(
                        tuple("lag", 3.0, 3.0, true),
                        tuple("memory of kafka in MiB", 400.0, 400.0, true),
                        tuple("files of logs in MiB", 30.0, 70.0, false));
        assertThat(report.words())
                .contains("soak: 210 of 300 actions/s")
                .containsPattern("files of logs in MiB +30 +70 +133 %  grows");
    }

    @Test
    void aRunWithoutSamplesSaysNothing() {
        assertThat(new SoakReport(300, 210, List.of()).changes()).allMatch(Change::isFlat);
    }
}
