package tv.marquee.ops.importing;

import java.nio.file.Path;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Credentials;

/** The way from the command line to the command side of a house, wherever that runs. */
@FunctionalInterface
public interface CommandsAccess {

    /**
     * Opens the way.
     *
     * @param data the folder of the platform
     * @throws tv.marquee.ops.platform.PlatformException when the house does not run
     */
    Opened open(Path data);

    /** Open until it is closed. */
    interface Opened extends AutoCloseable {

        Commands commands();

        Credentials credentials();

        /** What plans people who arrive are on. */
        Memberships memberships();

        /** What people have rated already, as far as a shelf tells. */
        RatedBefore rated();

        @Override
        void close();
    }
}
