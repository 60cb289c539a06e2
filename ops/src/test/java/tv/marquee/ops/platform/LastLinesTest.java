package tv.marquee.ops.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastLinesTest {

    @TempDir
    private Path folder;

    @Test
    void aLongLogIsShownFromItsEnd() throws Exception {
        Path log = Files.write(
                folder.resolve("log"),
                IntStream.rangeClosed(1, 10_000).mapToObj(n -> "line " + n).toList());

        assertThat(LastLines.of(log).strip().lines())
                .hasSize(15)
                .last()
                .asString()
                .endsWith("line 10000");
    }

    @Test
    void noLogIsNothingToShow() {
        assertThat(LastLines.of(folder.resolve("none"))).isEmpty();
    }

    @Test
    void whatStoodThereBeforeIsLeftOut() throws Exception {
        Path log = Files.writeString(folder.resolve("log"), "of another run\n");
        long before = Files.size(log);
        Files.writeString(log, "of this one\n", StandardOpenOption.APPEND);

        assertThat(LastLines.of(log, before).strip()).isEqualTo("of this one");
    }
}
