package tv.marquee.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process ever had resident. */
final class PeakMemory {

    private static final double MEBIBYTE = 1L << 20;

    private PeakMemory() {}

    /** As Linux tells it; -1 elsewhere. */
    static long mebibytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(entry -> entry.startsWith("VmHWM:"))
                .map(entry -> entry.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Math.round(Long.parseLong(kibibytes) * 1_024 / MEBIBYTE))
                .findFirst()
                .orElse(-1);
    }
}
