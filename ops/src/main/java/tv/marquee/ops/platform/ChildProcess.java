package tv.marquee.ops.platform;

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

/** A process of one's own, mostly a JVM on this one's class path, that can be killed, stopped and gone on with. It is asked to end when this process ends. */
public final class ChildProcess implements AutoCloseable {

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
    public static ChildProcess start(Path log, List<String> flags, List<String> main) throws IOException {
        return start(log, flags, main, Map.of());
    }

    /** Starts it with more in its environment than this process has. */
    public static ChildProcess start(Path log, List<String> flags, List<String> main, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(main);
        return run(log, command, environment);
    }

    /** Starts a program of any kind. */
    public static ChildProcess run(Path log, List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.to(log.toFile()))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end child"));
        return new ChildProcess(process, log);
    }

    /** Whether it has said something at the beginning of a line. */
    public boolean said(String beginning) throws IOException {
        return Files.readAllLines(log).stream().anyMatch(line -> line.startsWith(beginning));
    }

    /**
     * Waits until it has said something.
     *
     * @throws TimeoutException when it did not, or ended before
     */
    public void awaitSaid(String beginning, Duration longest)
            throws IOException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + longest.toNanos();
        while (!said(beginning)) {
            boolean ended = process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (ended && !said(beginning) || System.nanoTime() > end) {
                throw new TimeoutException(
                        "it did not say " + beginning + ". The last lines of " + log + ":" + LastLines.of(log));
            }
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a crash would, at once. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * Asks it to end.
     *
     * @return how long that took
     * @throws TimeoutException when it did not within a minute
     */
    public Duration terminate() throws InterruptedException, TimeoutException {
        long begun = System.nanoTime();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new TimeoutException("it did not end when it was asked to");
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Waits until it has ended by itself.
     *
     * @throws TimeoutException when it does not
     */
    public void awaitEnd(Duration longest) throws IOException, InterruptedException, TimeoutException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TimeoutException("it did not end. The last lines of " + log + ":" + LastLines.of(log));
        }
    }

    /** Keeps it from doing anything until it is told to go on. */
    public void suspend() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void resume() throws IOException, InterruptedException {
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
