package tv.marquee.ops.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be told from a later one with the same number, because it remembers when it began.
 *
 * @param pid its number
 * @param started when the operating system says it began
 */
public record Identity(long pid, Instant started) {

    /** The operating system derives the beginning from the clock, which may be corrected; numbers do not return so soon. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Identity of(ProcessHandle process) {
        return new Identity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it still lives and is not another one that was given the same number. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(Identity::lives)
                .filter(process ->
                        process.info().startInstant().filter(this::isAboutMine).isPresent());
    }

    /** Whether a process still does anything; one that has ended but whose parent has not noticed does not. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return !stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFile) {
            return process.isAlive();
        }
    }

    private boolean isAboutMine(Instant other) {
        return Duration.between(started, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
