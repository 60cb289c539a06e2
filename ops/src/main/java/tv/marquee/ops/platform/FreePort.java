package tv.marquee.ops.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out early that a port is taken, so that people read its number and not a stack trace. */
public final class FreePort {

    private FreePort() {}

    /**
     * @param who would listen on it
     * @param flag the option that chooses another
     * @throws PlatformException if something listens on the port of the loopback address
     */
    public static void require(int port, String who, String flag) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PlatformException(
                    "Port " + port + ", on which " + who + " would listen, is taken. End the program that holds it,"
                            + " or choose another port with " + flag + ".",
                    e);
        }
    }
}
