package tv.marquee.ops.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;

/** A process that owns a PostgreSQL and a Kafka until it is killed. Arguments: data folder and the three ports. */
final class PlatformOwner {

    private PlatformOwner() {}

    public static void main(String[] arguments) throws InterruptedException {
        Ports ports = new Ports(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        LocalPlatform.start(
                TestPlatform.settings(Path.of(arguments[0]), ports, EnumSet.of(Part.POSTGRESQL, Part.KAFKA)),
                Progress.silent());
        System.out.println("started");
        new CountDownLatch(1).await();
    }

    /** Starts such a process and returns when its servers answer. */
    static Process start(Path data, Ports ports) throws IOException {
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlatformOwner.class.getName(),
                        data.toString(),
                        Integer.toString(ports.postgresql()),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.elasticsearch()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = owner.inputReader().readLine();
        if (!"started".equals(said)) {
            throw new IllegalStateException("The owner did not start: " + said);
        }
        return owner;
    }
}
