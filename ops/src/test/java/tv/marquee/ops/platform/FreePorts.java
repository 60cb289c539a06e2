package tv.marquee.ops.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports that nothing listens on, below those that the system hands out by itself. */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** Ports for all three servers. */
    public static Ports some() {
        return new Ports(one(), one(), one());
    }

    /** One port such that the next and the one a hundred later are free too. */
    public static int one() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .filter(port -> isFree(port) && isFree(port + 1) && isFree(port + 100))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            FreePort.require(port, "a test", "");
            return true;
        } catch (PlatformException taken) {
            return false;
        }
    }
}
