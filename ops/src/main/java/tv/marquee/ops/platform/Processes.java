package tv.marquee.ops.platform;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts the processes of a platform, each in a session of its own, so that a Ctrl-C at the terminal reaches only the
 * command line, which then stops them in order. Once closed it starts no more.
 */
final class Processes implements AutoCloseable {

    private static final Set<String> MISLEADING =
            Set.of("JAVA_HOME", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    private final Set<Process> tools = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** What is to be run. */
    record Order(List<String> command, Map<String, String> environment, Path folder, Path log) {}

    /** A server: it runs until it is stopped. */
    synchronized Process start(Order order) {
        if (closed) {
            throw new PlatformException("The start was called off.");
        }
        Redirect log = Redirect.appendTo(order.log().toFile());
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(order.command()))
                .directory(order.folder().toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(log)
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(MISLEADING);
        builder.environment().putAll(order.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new PlatformException("A process could not be started: " + e.getMessage(), e);
        }
    }

    /** A tool: waits until it is done, and fails with the end of its log if it did not succeed. */
    void run(Order order) throws InterruptedException {
        Process tool = start(order);
        tools.add(tool);
        try {
            int exit = tool.waitFor();
            if (exit != 0) {
                throw new PlatformException(
                        order.command() + " failed with exit code " + exit + ":" + LastLines.of(order.log()));
            }
        } finally {
            tool.destroy();
            tools.remove(tool);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        tools.forEach(Process::destroy);
    }

    /** Puts the log of the run before aside, where it replaces that of the run before that. */
    static void turnOver(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
