package tv.marquee.ops.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.marquee.ops.platform.Application;
import tv.marquee.ops.platform.FreePort;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.UpOptions;
import tv.marquee.ops.platform.WarehouseServer;

/** One {@code marquee up} from start to end: the servers, the application on them, and their end in the reverse order. */
final class Session {

    private final PlatformSettings settings;
    private final UpOptions options;
    private final Supplier<Application> application;
    private final ConsoleProgress progress;
    private @Nullable LocalPlatform platform;
    private @Nullable WarehouseServer warehouse;
    private Application.@Nullable Running running;
    private volatile boolean stopping;

    Session(PlatformSettings settings, UpOptions options, Supplier<Application> application, ConsoleProgress progress) {
        this.settings = settings;
        this.options = options;
        this.application = application;
        this.progress = progress;
    }

    /** Runs until it is told to stop, which ends the whole process, or until something fails; then returns 1. */
    int run(PrintWriter out) throws InterruptedException {
        Thread hook = new Thread(this::stop, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            LocalPlatform opened = open();
            start(opened, out);
            throw new PlatformException(opened.failure().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            if (stopping) {
                // Whatever broke did so because it is being stopped; the hook ends the process.
                hook.join();
                return 1;
            }
            Runtime.getRuntime().removeShutdownHook(hook);
            throw e;
        } finally {
            stop();
        }
    }

    private synchronized LocalPlatform open() {
        LocalPlatform opened = LocalPlatform.open(settings, progress);
        platform = opened;
        return opened;
    }

    private void start(LocalPlatform opened, PrintWriter out) {
        if (!options.serversOnly()) {
            FreePort.require(options.port(), "the application", "--port");
            FreePort.require(options.managementPort(), "the application's management", "--management-port");
        }
        opened.start();
        serveWarehouse();
        if (options.serversOnly()) {
            opened.announceServers();
            say(out, "the servers");
            return;
        }
        progress.step("application", "starting");
        Application.Running started = startApplication(opened);
        synchronized (this) {
            running = started;
        }
        opened.announce(started.url(), started.managementPort());
        progress.step("application", "ready");
        say(out, started.url().toString());
    }

    private void say(PrintWriter out, String what) {
        progress.clear();
        out.println("ready " + what + " in " + secondsSinceStart() + " s");
        out.flush();
    }

    /** A house goes on without its warehouse, whose projection says what is wrong with it. */
    private synchronized void serveWarehouse() {
        try {
            warehouse = WarehouseServer.start(settings.data());
        } catch (PlatformException e) {
            progress.step("warehouse", e.getMessage());
        }
    }

    /** An application that fails because a server has died is not the one to blame. */
    private Application.Running startApplication(LocalPlatform opened) {
        try {
            return application.get().start(opened.endpoints(), options, progress);
        } catch (RuntimeException e) {
            String obituary = opened.failure().getNow("");
            throw obituary.isEmpty() ? e : new PlatformException(obituary, e);
        }
    }

    private synchronized void stop() {
        stopping = true;
        if (running != null) {
            progress.step("application", "stopping");
            running.close();
            running = null;
        }
        if (warehouse != null) {
            warehouse.close();
            warehouse = null;
        }
        if (platform != null) {
            platform.close();
        }
        // What the application started and did not end, such as a training that was under way.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        progress.clear();
    }

    private static long secondsSinceStart() {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Math.round(Duration.between(started, Instant.now()).toMillis() / 1000.0);
    }
}
