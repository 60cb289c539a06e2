package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and Elasticsearch of one data folder, owned by this process from {@link #start} to {@link #close}.
 * Closing may be called from a shutdown hook while the start is still under way; the start then fails, and nothing is
 * left running.
 */
public final class LocalPlatform implements AutoCloseable {

    private final PlatformSettings settings;
    private final DataFolder data;
    private final Progress progress;
    private final DataLock lock;
    private final Processes processes = new Processes();
    private final Map<Part, Child> children = new ConcurrentSkipListMap<>();
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final Servers servers;
    private volatile boolean closing;

    private LocalPlatform(PlatformSettings settings, Progress progress, DataLock lock) {
        this.settings = settings;
        this.data = new DataFolder(settings.data());
        this.progress = progress;
        this.lock = lock;
        this.servers = Servers.of(settings, RunAs.detect());
    }

    /**
     * Takes the data folder for this process and ends what an earlier start that was killed has left there; the servers
     * are not started yet.
     *
     * @throws PlatformException if another process runs on it; the message says which and where
     */
    public static LocalPlatform open(PlatformSettings settings, Progress progress) {
        DataFolder data = new DataFolder(settings.data());
        DataLock lock = DataLock.tryToTake(data).orElseThrow(() -> alreadyRunning(settings));
        try {
            LocalPlatform platform = new LocalPlatform(settings, progress, lock);
            Orphans.end(data, progress);
            platform.announce(null, null);
            return platform;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens and starts in one, and leaves nothing behind if that fails. */
    public static LocalPlatform start(PlatformSettings settings, Progress progress) {
        LocalPlatform platform = open(settings, progress);
        try {
            platform.start();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /**
     * Starts the servers side by side and returns when each answers.
     *
     * @throws PlatformException if a port is taken or a server does not come up; the others may then be running
     */
    public void start() {
        settings.parts().forEach(this::requireFreePorts);
        try (ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Part> starting = new ExecutorCompletionService<>(starters);
            List<Server> all = servers.all();
            all.forEach(server -> starting.submit(() -> start(server), server.part()));
            try {
                for (int i = 0; i < all.size(); i++) {
                    starting.take().get();
                }
            } catch (ExecutionException e) {
                starters.shutdownNow();
                throw asProblem(e);
            } catch (InterruptedException e) {
                starters.shutdownNow();
                Thread.currentThread().interrupt();
                throw new PlatformException("The start was interrupted.", e);
            }
        }
    }

    /** Where the servers are reached; PostgreSQL must have been started once on this data folder. */
    public Endpoints endpoints() {
        return servers.endpoints();
    }

    /** Lets {@code status} and {@code down} know where the application on top of the platform answers. */
    public void announce(@Nullable URI url, @Nullable Integer managementPort) {
        Identity self = Identity.of(ProcessHandle.current());
        Launch.write(data.launchFile(), new Launch(self, settings.ports(), url, managementPort, false));
    }

    /** Lets others know that the servers are ready, and nothing else is to come. */
    public void announceServers() {
        Identity self = Identity.of(ProcessHandle.current());
        Launch.write(data.launchFile(), new Launch(self, settings.ports(), null, null, true));
    }

    /** Completes, with what to tell people, when a server has ended that was not asked to. */
    public CompletableFuture<String> failure() {
        return failure;
    }

    /** Ends a server at once, as a crash would, with all that it started; what it has not written is lost. */
    public void crash(Part part) {
        Child child = child(part);
        child.kill();
        progress.step(part.title(), "killed");
    }

    /** Keeps a server from doing anything, its connections open, until {@link #resume}. */
    public void suspend(Part part) {
        child(part).signal("STOP");
        progress.step(part.title(), "stopped");
    }

    /** Lets a server go on. */
    public void resume(Part part) {
        child(part).signal("CONT");
        progress.step(part.title(), "goes on");
    }

    /** Whether a server that was started runs. */
    public boolean isAlive(Part part) {
        return child(part).handle().isAlive();
    }

    /** Starts a server again that crashed, on what it has left, and returns when it answers. */
    public void startAgain(Part part) {
        servers.all().stream().filter(server -> server.part() == part).forEach(this::start);
    }

    private Child child(Part part) {
        Child child = children.get(part);
        if (child == null) {
            throw new IllegalStateException(part.title() + " was not started.");
        }
        return child;
    }

    /** Stops what runs, in order, and gives the data folder back. May be called again, and from another thread. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        processes.close();
        children.forEach((part, child) -> {
            progress.step(part.title(), "stopping");
            child.stop();
        });
        try {
            Files.deleteIfExists(data.launchFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    private void start(Server server) {
        try {
            Processes.turnOver(data.log(server.part()));
            server.prepare(processes, progress);
            progress.step(server.part().title(), "starting");
            Child child = launch(server);
            child.awaitAnswer();
            server.settle();
            progress.step(server.part().title(), "ready");
        } catch (IOException e) {
            throw new PlatformException(server.part().title() + " could not be set up: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("The start was interrupted.", e);
        }
    }

    /** From here on the child is watched; a close that comes in between waits for it and then stops it. */
    private synchronized Child launch(Server server) {
        Child child = Child.start(server, data, processes);
        children.put(child.part(), child);
        child.death().thenAccept(this::died);
        return child;
    }

    private void died(String obituary) {
        if (!closing) {
            failure.complete(obituary);
        }
    }

    private void requireFreePorts(Part part) {
        for (int port : settings.ports().of(part)) {
            FreePort.require(port, part.title(), part.portFlag());
        }
    }

    private static PlatformException asProblem(ExecutionException e) {
        return e.getCause() instanceof PlatformException known
                ? known
                : new PlatformException("The platform could not be started: " + e.getCause(), e);
    }

    private static PlatformException alreadyRunning(PlatformSettings settings) {
        return Launch.running(settings.data())
                .map(launch -> launch.alreadyRuns(settings.data()))
                .orElseGet(() -> new PlatformException("Another process holds " + settings.data() + "."));
    }
}
