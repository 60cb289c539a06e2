package tv.marquee.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps Spring Boot from configuring Axon a second time, beside {@link CommandSideConfiguration}: Axon 4.13 orders
 * its own
 * configurations by names of Spring Boot 3, finds no data source under Boot 4 without JPA, and would look for updates
 * on
 * the network.
 */
public final class AxonByHand implements AutoConfigurationImportFilter {

    private static final String AXON = "org.axonframework.";

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            wanted[i] = name == null || !name.startsWith(AXON);
        }
        return wanted;
    }
}
