package tv.marquee.ops.platform;

import java.net.URI;

/**
 * What runs on top of the platform, in the process of the command line. Found by {@link java.util.ServiceLoader}.
 */
public interface Application {

    /**
     * Starts it and returns when it answers.
     *
     * @param endpoints the servers, all of them ready
     * @param options what the person at the terminal asked for
     * @param progress to be told every step that takes longer than a second or two
     * @throws RuntimeException if it could not be started; what was started of it is then closed
     */
    Running start(Endpoints endpoints, UpOptions options, Progress progress);

    /** The application while it runs. It must not stop by itself: whoever started it closes it, before the servers. */
    interface Running extends AutoCloseable {

        /** Where people open it, such as {@code http://localhost:8080}. */
        URI url();

        /** The loopback port of health, metrics and {@code /actuator/marquee}. */
        int managementPort();

        @Override
        void close();
    }
}
