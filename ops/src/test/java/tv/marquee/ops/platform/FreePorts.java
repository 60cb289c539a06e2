package tv.marquee.ops.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that nothing listens on, below those that the system hands out by itself. No two that are handed out in one process are close, so that
 * a server may take those beside its own.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int APART = 200;
    private static final int COUNT = 60;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** Ports for all three servers. */
    public static Ports some() {
        return new Ports(one(), one(), one());
    }

    /** One port such that the next and the one a hundred later are free too. */
    public static int one() {
        return IntStream.generate(
                        () -> LOWEST + APART * ThreadLocalRandom.current().nextInt(COUNT))
                .limit(100L * COUNT)
                .filter(port -> !GIVEN.contains(port))
                .filter(port -> isFree(port) && isFree(port + 1) && isFree(port + 100))
                .filter(GIVEN::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("all ports for tests were handed out"));
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
