package tv.marquee.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.FreePorts;

class UpIT {

    @TempDir
    private Path data;

    private final int port = FreePorts.one();
    private final List<String> ports = List.of(
            "--programs=" + Path.of("target", "programs").toAbsolutePath(),
            "--port=" + port,
            "--management-port=" + (port + 1),
            "--postgresql-port=" + FreePorts.one(),
            "--kafka-port=" + FreePorts.one(),
            "--elasticsearch-port=" + FreePorts.one());

    /** What a command printed and how it ended. */
    private record Outcome(int exit, String out, String err) {}

    @Test
    void aDetachedStartIsSeenByStatusRefusesASecondAndIsStoppedByDown() throws Exception {
        Outcome up = marquee("up", "--detach");
        try {
            assertThat(up.out()).matches("ready http://localhost:" + port + " in \\d+ s\n");
            assertThat(up.exit()).isZero();

            Outcome status = marquee("status", "--json");
            assertThat(status.exit()).isZero();
            JsonNode json = new JsonMapper().readTree(status.out());
            assertThat(json.get("parts")
                            .valueStream()
                            .map(part -> part.get("health").asString()))
                    .hasSize(4)
                    .containsOnly("up");
            assertThat(json.at("/projections/0/name").asString()).isEqualTo("titles");

            Outcome second = marquee("up");
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.err()).contains("Marquee already runs on " + data).contains(":" + port);

            Outcome replay = marquee("replay", "--all");
            assertThat(replay.exit()).as("one of two could not be begun").isEqualTo(1);
            assertThat(replay.out()).contains("profiles: a copy is begun");
            assertThat(replay.err()).contains("titles: titles-1 is kept; drop it first");
        } finally {
            assertThat(marquee("down").exit()).isZero();
        }

        assertThat(marquee("status").exit()).isEqualTo(1);
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(data.toString())))
                .isEmpty();
    }

    private Outcome marquee(String command, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StandInMarquee.class.getName(),
                command,
                "--data=" + data));
        line.addAll(List.of(options));
        if (command.equals("up")) {
            line.addAll(ports);
        }
        Path out = data.resolveSibling(data.getFileName() + "." + command + ".out");
        Path err = data.resolveSibling(data.getFileName() + "." + command + ".err");
        Process process = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int exit = process.waitFor();
        return new Outcome(exit, Files.readString(out), Files.readString(err));
    }
}
