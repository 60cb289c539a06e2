package tv.marquee.ops.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanaryScanTest {

    private static final String CANARY = "ada@example.org";

    @TempDir
    private Path data;

    static Stream<byte[]> forms() {
        byte[] utf8 = CANARY.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                utf8,
                CANARY.getBytes(StandardCharsets.UTF_16LE),
                CANARY.getBytes(StandardCharsets.UTF_16BE),
                HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.UTF_8),
                "to=ada%40example.org".getBytes(StandardCharsets.UTF_8),
                base64("xyz" + CANARY + "1"),
                base64("x" + CANARY + "12"),
                base64("xy" + CANARY));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aTextIsFoundInWhateverFormItStands(byte[] form) throws IOException {
        write("kafka/a-0/1.log", form);

        CanaryScan.Found found = CanaryScan.of(data, List.of(CANARY)).get("kafka");
        assertThat(found.hits()).isPositive();
        assertThat(found.where()).containsExactly("kafka/a-0/1.log");
    }

    @Test
    void whatIsNotThereIsNotFoundAndAllThatWasLookedAtIsCounted() throws IOException {
        write("kafka/1.log", "bob@example.org".getBytes(StandardCharsets.UTF_8));
        write("logs/2.log", new byte[10]);
        write("secrets/key", CANARY.getBytes(StandardCharsets.UTF_8));

        var found = CanaryScan.of(data, List.of(CANARY));
        assertThat(found).containsOnlyKeys("kafka", "logs");
        assertThat(found.values()).allMatch(store -> store.hits() == 0 && store.files() == 1);
        assertThat(found.get("kafka").bytes()).isEqualTo(15);
    }

    @Test
    void aFolderMayBeLookedThroughAsOne() throws IOException {
        write("cluster/base/1", CANARY.getBytes(StandardCharsets.UTF_8));
        write("backup.json", new byte[3]);

        CanaryScan.Found found = CanaryScan.in(data, List.of(CANARY));
        assertThat(found.files()).isEqualTo(2);
        assertThat(found.hits()).isEqualTo(1);
        assertThat(found.where()).containsExactly("cluster/base/1");
    }

    @Test
    void aTextAcrossTwoChunksIsFoundOnce() throws IOException {
        byte[] large = new byte[(4 << 20) + 100];
        System.arraycopy(CANARY.getBytes(StandardCharsets.UTF_8), 0, large, (4 << 20) - 7, CANARY.length());
        write("postgresql/base", large);

        assertThat(CanaryScan.of(data, List.of(CANARY)).get("postgresql").hits())
                .isEqualTo(1);
    }

    @Test
    void aTextThatStandsAnywhereByChanceIsNotLookedFor() {
        assertThatThrownBy(() -> CanaryScan.of(data, List.of("Ada"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] base64(String text) {
        return Base64.getEncoder().encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = data.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }
}
