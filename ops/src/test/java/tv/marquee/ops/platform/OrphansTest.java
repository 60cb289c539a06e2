package tv.marquee.ops.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    private Path folder;

    private final Identity self = Identity.of(ProcessHandle.current());

    @BeforeEach
    void createFolders() {
        data().create();
    }

    @Test
    void aProcessIsFoundByItsNumberAndBeginning() {
        Launch.write(data().runFile(Part.KAFKA), self);

        assertThat(Orphans.find(data(), Part.KAFKA)).contains(ProcessHandle.current());
    }

    @Test
    void aProcessThatWasGivenTheNumberOfADeadOneIsLeftAlone() {
        Instant anotherBeginning = self.started().minus(Duration.ofMinutes(1));
        Launch.write(data().runFile(Part.KAFKA), new Identity(self.pid(), anotherBeginning));

        assertThat(Orphans.find(data(), Part.KAFKA)).isEmpty();
        assertThat(Orphans.end(data(), Progress.silent())).isEmpty();
        assertThat(data().runFile(Part.KAFKA)).doesNotExist();
    }

    @Test
    void aRunFileThatACrashCutShortIsNoProcess() throws Exception {
        Files.writeString(data().runFile(Part.KAFKA), "{\"pid\":");

        assertThat(Orphans.find(data(), Part.KAFKA)).isEmpty();
    }

    @Test
    void aNoteOfPostgresqlThatNamesAnotherProgramIsRemovedAndThatProgramLeftAlone() throws Exception {
        Path note = data().of(Part.POSTGRESQL).resolve("postmaster.pid");
        Files.createDirectories(note.getParent());
        Files.writeString(note, self.pid() + "\n/elsewhere\n");

        assertThat(Orphans.end(data(), Progress.silent())).isEmpty();
        assertThat(note).doesNotExist();
    }

    private DataFolder data() {
        return new DataFolder(folder);
    }
}
