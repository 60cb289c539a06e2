package tv.marquee.ops.faults;

import java.nio.file.Path;
import java.util.EnumSet;
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
        Thread.currentThread().join();
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
