package tv.marquee.ops.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stopping a platform from outside: from another process than the one that owns it. */
public final class Takedown {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Takedown() {}

    /**
     * Asks the owner to stop and waits until it has; then ends whatever is still left on the data folder.
     *
     * @return whether there was anything to stop
     */
    public static boolean of(Path data, Progress progress) {
        PlatformSettings settings = PlatformSettings.of(data, Ports.DEFAULT);
        DataFolder folder = new DataFolder(settings.data());
        Optional<ProcessHandle> owner = Launch.running(settings.data())
                .flatMap(launch -> launch.process().alive());
        owner.ifPresent(process -> end(process, progress));
        DataLock lock = DataLock.tryToTake(folder)
                .orElseThrow(() -> new PlatformException("Another process holds " + settings.data() + "."));
        try (lock) {
            List<Part> orphans = Orphans.end(folder, progress);
            return owner.isPresent() || !orphans.isEmpty();
        }
    }

    private static void end(ProcessHandle owner, Progress progress) {
        progress.step("Marquee", "stopping, pid " + owner.pid());
        owner.destroy();
        try {
            owner.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            owner.destroyForcibly();
        } catch (ExecutionException e) {
            throw new PlatformException("Stopping pid " + owner.pid() + " failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("Stopping was interrupted.", e);
        }
    }
}
