package tv.marquee.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tv.marquee.ops.faults.Census.Found;
import tv.marquee.ops.faults.Census.Lost;

class FaultsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatCanBeBrokenIsListed() {
        assertThat(run("--list")).isZero();
        assertThat(out.toString())
                .contains("postgresql ", "kafka-stopped", "elasticsearch-full", "zombie", "start-without-warehouse");
    }

    @Test
    void aFaultThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThat(run("earthquake")).isEqualTo(2);
        assertThat(err.toString()).contains("earthquake is none of none, killed, shutdown");
    }

    @Test
    void aRowSaysWhereSomethingIsMissing() {
        Fault fault = new Fault("kafka", "Kafka is killed", (house, outage) -> "");
        assertThat(FaultsCommand.words(new FaultRow(fault, 300, 120, 0, .2, found(0, 0), 3.25, "", null)))
                .containsSubsequence("kafka", "survived", "300", "120", "0", "0", "0", "2", "3.3");
        FaultRow lost = new FaultRow(fault, 300, 120, 0, .2, found(4, 1), 3.25, "", null);
        assertThat(lost.survived()).isFalse();
        assertThat(FaultsCommand.words(lost)).contains("FAILED", "lost: store 0, Kafka 4, shelf 0, warehouse 0");
        FaultRow never = new FaultRow(fault, 300, 120, 0, .2, null, -1, "", null);
        assertThat(never.survived()).isFalse();
        assertThat(FaultsCommand.words(never)).contains("never");
        assertThat(new FaultRow(fault, 300, 120, 0, .2, found(0, 0), 3, "", "it gave up").survived())
                .isFalse();
    }

    private static Found found(long lost, long doubled) {
        return new Found(300, new Lost(0, lost, 0, 0), doubled, 2);
    }

    private int run(String... arguments) {
        return new CommandLine(new FaultsCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
