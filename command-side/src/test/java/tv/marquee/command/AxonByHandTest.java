package tv.marquee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.core.io.support.SpringFactoriesLoader;

class AxonByHandTest {

    @Test
    void springBootLeavesAxonAloneAndNothingElse() {
        List<AutoConfigurationImportFilter> filters =
                SpringFactoriesLoader.forDefaultResourceLocation().load(AutoConfigurationImportFilter.class);
        AutoConfigurationImportFilter ours = filters.stream()
                .filter(AxonByHand.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(ours.match(
                        new String[] {
                            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
                            null
                        },
                        null))
                .containsExactly(false, true, true);
    }
}
