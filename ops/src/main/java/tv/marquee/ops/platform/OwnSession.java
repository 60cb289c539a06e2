package tv.marquee.ops.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Commands in a session of their own: a Ctrl-C at the terminal, or its closing, does not reach them. Where the system has
 * no {@code setsid} they run as they are.
 */
public final class OwnSession {

    private OwnSession() {}

    /** The command to run instead; it keeps the process number of what it starts. */
    public static List<String> of(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (hasSetsid()) {
            whole.add("setsid");
        }
        whole.addAll(command);
        return whole;
    }

    private static boolean hasSetsid() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
    }
}
