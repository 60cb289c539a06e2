package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server that was started by this process, with the run file by which a later start would find it. */
final class Child {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Server server;
    private final DataFolder data;
    private final Process process;

    private Child(Server server, DataFolder data, Process process) {
        this.server = server;
        this.data = data;
        this.process = process;
    }

    static Child start(Server server, DataFolder data, Processes processes) {
        Process process = processes.start(server.order());
        Launch.write(data.runFile(server.part()), Identity.of(process.toHandle()));
        return new Child(server, data, process);
    }

    Part part() {
        return server.part();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!server.answers()) {
            if (process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PlatformException(obituary());
            }
            if (System.nanoTime() > end) {
                throw new PlatformException(part().title() + " did not answer within " + LONGEST_START.toMinutes()
                        + " minutes. The last lines of " + data.log(part()) + ":" + LastLines.of(data.log(part())));
            }
        }
    }

    /** Completes with what to tell people when the process has ended. */
    CompletableFuture<String> death() {
        return process.onExit().thenApply(dead -> obituary());
    }

    /** With all that it started, and for sure. */
    void kill() {
        Stopping.kill(part(), handle());
    }

    /** Sends a signal to it and all that it started. */
    void signal(String name) {
        Stopping.signal(name, handle());
    }

    void stop() {
        Stopping.stop(part(), handle());
        try {
            Files.deleteIfExists(data.runFile(part()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String obituary() {
        return part().title() + " ended with exit code " + process.exitValue() + ". The last lines of "
                + data.log(part()) + ":" + LastLines.of(data.log(part()));
    }
}
