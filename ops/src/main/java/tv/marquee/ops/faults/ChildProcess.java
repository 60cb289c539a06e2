package tv.marquee.ops.faults;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tv.marquee.ops.platform.LastLines;

/** A JVM of one's own, on this one's class path, that can be killed, stopped and gone on with. */
final class ChildProcess implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param flags of the JVM
     * @param main class and arguments
     */
    static ChildProcess start(Path log, List<String> flags, List<String> main) throws IOException {
        return start(log, flags, main, Map.of());
    }

    /** Starts it with more in its environment than this process has. */
    static ChildProcess start(Path log, List<String> flags, List<String> main, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(main);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.to(log.toFile()))
                .redirectErrorStream(true)
                .start();
        return new ChildProcess(process, log);
    }

    /** Whether it has said something on a line of its own. */
    boolean said(String line) throws IOException {
        return Files.readAllLines(log).contains(line);
    }

    /**
     * Waits until it has said something.
     *
     * @throws TimeoutException when it did not, or ended before
     */
    void awaitSaid(String line, Duration longest) throws IOException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + longest.toNanos();
        while (!said(line)) {
            boolean ended = process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (ended && !said(line) || System.nanoTime() > end) {
                throw new TimeoutException(
                        "it did not say " + line + ". The last lines of " + log + ":" + LastLines.of(log));
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a crash would, at once. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Asks it to end.
     *
     * @return how long that took
     * @throws TimeoutException when it did not within a minute
     */
    Duration terminate() throws InterruptedException, TimeoutException {
        long begun = System.nanoTime();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new TimeoutException("it did not end when it was asked to");
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Keeps it from doing anything until it is told to go on. */
    void suspend() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
