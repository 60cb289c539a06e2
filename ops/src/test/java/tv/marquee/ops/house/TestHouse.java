package tv.marquee.ops.house;

import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tv.marquee.ops.Repository;
import tv.marquee.ops.platform.Application;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.FreePorts;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.TestPlatform;
import tv.marquee.ops.platform.UpOptions;

/**
 * The one house that all whole-house tests share: the real application on the real platform, with the demo catalogue, demo
 * people and a model trained by Spark. The first call starts it; it stops when the tests' process ends.
 */
final class TestHouse {

    static final String PASSWORD = "marquee-demo";

    private static final FutureTask<Started> START = new FutureTask<>(TestHouse::start);

    private TestHouse() {}

    static URI url() {
        return started().running().url();
    }

    static URI management() {
        return URI.create("http://127.0.0.1:" + started().running().managementPort());
    }

    static Endpoints endpoints() {
        return started().platform();
    }

    static Visitor visitor() {
        return new Visitor(url());
    }

    /** Every test that needs a house which did not start says why it did not. */
    private static Started started() {
        try {
            START.run();
            return START.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The house did not start: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The house was not waited for.", e);
        }
    }

    private static Started start() {
        Endpoints platform = TestPlatform.get();
        System.setProperty("marquee.home", Repository.root().toString());
        System.setProperty("marquee.trends.every", "0");
        System.setProperty("marquee.jobs.at", "off");
        UpOptions options = new UpOptions(FreePorts.one(), FreePorts.one(), true, PASSWORD, false, null, null);
        Application.Running running = new HouseApplication().start(platform, options, Progress.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        return new Started(platform, running);
    }

    private record Started(Endpoints platform, Application.Running running) {}
}
