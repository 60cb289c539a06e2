package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, shown when its process died. */
public final class LastLines {

    private static final int LINES = 15;
    private static final int BYTES = 16 * 1024;

    private LastLines() {}

    /** At most fifteen lines, each indented, or nothing if there is no log. */
    public static String of(Path log) {
        return of(log, 0);
    }

    /** The same of what was written since the log had so many bytes. */
    public static String of(Path log, long since) {
        List<String> lines = read(log, since).lines().toList();
        StringBuilder shown = new StringBuilder();
        for (String line : lines.subList(Math.max(0, lines.size() - LINES), lines.size())) {
            shown.append("\n    ").append(line);
        }
        return shown.toString();
    }

    private static String read(Path log, long since) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            byte[] end = new byte[(int) Math.min(Math.max(0, length - since), BYTES)];
            file.seek(length - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }
}
