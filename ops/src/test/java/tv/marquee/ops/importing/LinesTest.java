package tv.marquee.ops.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {

    @TempDir
    Path folder;

    @Test
    void linesHaveNumbersAndNoEnds() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "\uFEFFone\r\n\ntwö\nlast");
        assertThat(read(file)).containsExactly("1 one", "2 ", "3 twö", "4 last");
        assertThat(Lines.count(file)).isEqualTo(4);
    }

    @Test
    void gzipIsRead() throws IOException {
        Path file = folder.resolve("f.gz");
        Files.write(file, packed("one\ntwo\n"));
        assertThat(read(file)).containsExactly("1 one", "2 two");
    }

    @Test
    void anEndlessLineIsNotHeldAndTheNextOneIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "x".repeat(Lines.LONGEST + 5) + "\nnext\n");
        try (Lines lines = Lines.open(file)) {
            lines.advance();
            assertThat(lines.isOverLong()).isTrue();
            assertThat(lines.text()).hasSize(Lines.LONGEST);
            lines.advance();
            assertThat(lines.isOverLong()).isFalse();
            assertThat(lines.text()).isEqualTo("next");
        }
    }

    @Test
    void aFileThatBreaksOffSaysSo() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(3).nextBytes(noise);
        byte[] whole = packed(new String(noise, StandardCharsets.ISO_8859_1));
        Path file = folder.resolve("f.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
        assertThat(Lines.count(file)).isPositive();
    }

    private static List<String> read(Path file) throws IOException {
        List<String> read = new ArrayList<>();
        try (Lines lines = Lines.open(file)) {
            while (lines.advance()) {
                read.add(lines.number() + " " + lines.text());
            }
        }
        return read;
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
