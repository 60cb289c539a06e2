package tv.marquee.ops.house;

import java.net.URI;
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

    private TestHouse() {}

    static URI url() {
        return Started.HOUSE.url();
    }

    static URI management() {
        return URI.create("http://127.0.0.1:" + Started.HOUSE.managementPort());
    }

    static Endpoints endpoints() {
        return Started.ENDPOINTS;
    }

    static Visitor visitor() {
        return new Visitor(url());
    }

    private static final class Started {
        private static final Endpoints ENDPOINTS = TestPlatform.get();
        private static final Application.Running HOUSE = start();

        private static Application.Running start() {
            System.setProperty("marquee.home", Repository.root().toString());
            UpOptions options = new UpOptions(FreePorts.one(), FreePorts.one(), true, PASSWORD, null, null);
            Application.Running house = new HouseApplication().start(ENDPOINTS, options, Progress.silent());
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            return house;
        }
    }
}
