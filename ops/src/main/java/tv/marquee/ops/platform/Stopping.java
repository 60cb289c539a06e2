package tv.marquee.ops.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a server the way it wants to be ended; and if it does not go, for sure. */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private Stopping() {}

    /** Returns when the process and all it started have ended. */
    static void stop(Part part, ProcessHandle process) {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process);
        ask(part, process);
        if (!haveEnded(family, PATIENCE)) {
            family.forEach(ProcessHandle::destroyForcibly);
            if (!haveEnded(family, LAST_PATIENCE)) {
                throw new PlatformException(part.title() + " (pid " + process.pid() + ") could not be ended.");
            }
        }
    }

    /** Ends it at once, and returns when it and all it started have ended. */
    static void kill(Part part, ProcessHandle process) {
        List<ProcessHandle> family = new ArrayList<>(List.of(process));
        family.addAll(process.descendants().toList());
        family.forEach(ProcessHandle::destroyForcibly);
        if (!haveEnded(family, LAST_PATIENCE)) {
            throw new PlatformException(part.title() + " (pid " + process.pid() + ") could not be ended.");
        }
    }

    /** Sends a signal to a process and all it started. */
    static void signal(String name, ProcessHandle process) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, Long.toString(process.pid())));
        process.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new PlatformException("A signal could not be sent: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Sending a signal was interrupted.", e);
        }
    }

    private static void ask(Part part, ProcessHandle process) {
        if (part != Part.POSTGRESQL) {
            process.destroy();
            return;
        }
        // PostgreSQL waits for its clients on SIGTERM; on SIGINT it sends them away and shuts down cleanly.
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static boolean haveEnded(List<ProcessHandle> family, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (ProcessHandle member : family) {
            while (Identity.lives(member)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                waitBriefly(member);
            }
        }
        return true;
    }

    private static void waitBriefly(ProcessHandle process) {
        try {
            process.onExit().get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Stopping was interrupted.", e);
        }
    }
}
