package tv.marquee.ops.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    private Path folder;

    @Test
    void aProgramStaysAProgram() throws Exception {
        Unpacking.tarXz(archive("bin/serve", 0755), folder);

        assertThat(folder.resolve("bin/serve")).isExecutable().hasContent("content");
    }

    @Test
    void anArchiveCannotWriteOutsideItsFolder() throws Exception {
        var archive = archive("../outside", 0644);

        assertThatThrownBy(() -> Unpacking.tarXz(archive, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../outside");
    }

    @Test
    void afterAFailureTheFolderIsNotThere() {
        Path target = folder.resolve("server");

        assertThatThrownBy(() -> Unpacking.once(target, fresh -> {
                    Files.writeString(fresh.resolve("half"), "half");
                    throw new IOException("cut short");
                }))
                .hasMessage("cut short");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsThereIsNotUnpackedAgain() throws Exception {
        Path target = Files.createDirectory(folder.resolve("server"));

        Unpacking.once(target, fresh -> {
            throw new IOException("unpacked again");
        });

        assertThat(target).isEmptyDirectory();
    }

    private static ByteArrayInputStream archive(String name, int mode) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        try (OutputStream compressed = new XZCompressorOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(compressed)) {
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(content.length);
            entry.setMode(mode);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
