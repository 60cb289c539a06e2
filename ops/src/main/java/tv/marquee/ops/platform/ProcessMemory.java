package tv.marquee.ops.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory a process holds. */
public final class ProcessMemory {

    private ProcessMemory() {}

    /** Bytes held by the process and its children; a page they share is counted once, where the system tells. */
    static long withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(ProcessMemory::of)
                .sum();
    }

    /** Bytes held by the process alone; 0 where the system tells nothing. */
    public static long of(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        return kilobytes(folder.resolve("smaps_rollup"), "Pss:")
                        .orElseGet(() ->
                                kilobytes(folder.resolve("status"), "VmRSS:").orElse(0))
                * 1024;
    }

    private static OptionalLong kilobytes(Path file, String field) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException notLinuxOrNotOurs) {
            return OptionalLong.empty();
        }
    }
}
