package tv.marquee.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarqueeTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "replay", "archive"})
    void everyCommandExplainsItself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: marquee " + command).contains("--data=DIR");
    }

    @Test
    void withoutACommandItIsWrongUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("A command is missing.").contains("Try: marquee --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --port eighty",
                "up --nodemo",
                "up --kafka-port 65535",
                "up --import netflix=somewhere",
                "up --import movielens=/no/such/folder",
                "fly"
            })
    void wrongUseIsSaidInOneLineAndEndsWithTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("marquee: ").doesNotContain("Exception");
        assertThat(err.toString().lines().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void theStatusOfNothingSaysSoAndEndsWithOne() {
        assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("Nothing runs on " + folder + ".\n");
    }

    @Test
    void theStatusOfNothingIsOneJsonObjectToo() {
        assertThat(run("status", "--json", "--data", folder.toString())).isEqualTo(1);
        JsonNode status = new JsonMapper().readTree(out.toString());
        assertThat(status.get("running").asBoolean()).isFalse();
        assertThat(status.get("parts").isEmpty()).isTrue();
    }

    @Test
    void stoppingNothingIsDoneAtOnce() {
        assertThat(run("down", "--data", folder.toString())).isZero();
        assertThat(out.toString()).contains("Nothing runs on " + folder);
    }

    private int run(String... arguments) {
        CommandLine marquee = Marquee.commandLine(StandInMarquee::new)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return marquee.execute(arguments);
    }
}
