package tv.marquee.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
    @ValueSource(strings = {"up", "down", "status", "replay", "archive", "backup", "restore"})
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
    void nothingIsRestoredFromWhatIsNoBackup() {
        assertThat(run(
                        "restore",
                        "--from",
                        folder.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("marquee: There is no backup in " + folder)
                .hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aRoleThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThat(run("run", "cook", "--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no role cook; there are api, relay and projector");
    }

    @Test
    void secretsAreMadeOnceAndStay() throws IOException {
        assertThat(run("secrets", folder.toString())).isZero();
        String key = Files.readString(folder.resolve("marquee.security.token-key"));
        assertThat(run("secrets", folder.toString())).isZero();
        assertThat(folder.resolve("marquee.security.token-key")).hasContent(key);
        assertThat(folder.resolve("sealing.json")).exists();
    }

    @Test
    void onlyAHouseThatRunsIsBackedUp() {
        assertThat(run("backup", "--to", folder.resolve("b").toString(), "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("marquee: Marquee does not run on " + folder);
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
