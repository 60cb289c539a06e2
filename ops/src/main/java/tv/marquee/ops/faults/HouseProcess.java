package tv.marquee.ops.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import tv.marquee.ops.house.HouseApplication;
import tv.marquee.ops.platform.Application;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Part;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.Ports;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.UpOptions;

/** The application alone, in a process that can be killed, on servers that another process runs. */
public final class HouseProcess {

    /** What it says on a line of its own when it answers. */
    static final String READY = "ready";

    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final int SOME = 4 << 20;
    private static final String PASSWORD = "marquee-demo";

    private HouseProcess() {}

    /** Takes the data folder, the three ports of the servers, and the application's own two. */
    public static void main(String[] arguments) throws InterruptedException {
        Ports ports = new Ports(number(arguments[1]), number(arguments[2]), number(arguments[3]));
        Path data = Path.of(arguments[0]);
        Endpoints endpoints =
                Endpoints.of(new PlatformSettings(data, data.resolve("programs"), ports, EnumSet.allOf(Part.class)));
        UpOptions options =
                new UpOptions(number(arguments[4]), number(arguments[5]), true, PASSWORD, false, null, null);
        Application.Running running = new HouseApplication().start(endpoints, options, Progress.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        System.out.println(READY);
        awaitExhaustion(exhaustion(data, options.port()));
    }

    /** While this file is there, the process takes memory until it has none left. */
    static Path exhaustion(Path data, int port) {
        return data.resolve("run").resolve("exhaust-memory-" + port);
    }

    private static void awaitExhaustion(Path order) throws InterruptedException {
        while (!Files.exists(order)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        List<byte[]> taken = new ArrayList<>();
        while (Files.exists(order)) {
            taken.add(new byte[SOME]);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
