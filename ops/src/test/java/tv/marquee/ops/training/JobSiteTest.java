package tv.marquee.ops.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tv.marquee.ops.platform.PlatformException;

class JobSiteTest {

    @TempDir
    private Path folder;

    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void set() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db:5432/marquee?sslmode=verify-full");
        settings.setProperty("marquee.sealing.reader-password", "secret-1");
        settings.setProperty("marquee.sealing.keyset", "/secrets/sealing.json");
        settings.setProperty("marquee.kafka.bootstrap-servers", "kafka:9093");
        settings.setProperty("marquee.kafka.properties.security.protocol", "SASL_SSL");
        settings.setProperty("marquee.kafka.properties.sasl.jaas.config", "secret-2");
        settings.setProperty("marquee.elasticsearch.uri", "https://es:9200");
        settings.setProperty("marquee.elasticsearch.api-key", "secret-3");
        settings.setProperty("marquee.models.folder", "hdfs://namenode:8020/models");
        settings.setProperty("marquee.jobs.folder", folder.resolve("jobs").toString());
    }

    @Test
    void aDeployedHouseIsFoundByTheSettingsOfItsRoles() {
        JobSite site = JobSite.of(settings);

        assertThat(site.kafka().properties())
                .isEqualTo(Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "secret-2"));
        assertThat(site.keys().url())
                .isEqualTo("jdbc:postgresql://db:5432/marquee?sslmode=verify-full&user=marquee_key_reader");
        assertThat(site.folders().models()).isEqualTo("hdfs://namenode:8020/models");
        assertThat(site.folders().sentiment()).isEqualTo("hdfs://namenode:8020/models/sentiment");
        assertThat(site.folders().log().getParent()).as("is made").isDirectory();
    }

    @Test
    void whatIsMissingIsNamedTheWarehouseOnlyWhenItIsAskedFor() {
        JobSite site = JobSite.of(settings);
        assertThatThrownBy(() -> site.warehouse().get())
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("marquee.warehouse.url, marquee.warehouse.user, marquee.warehouse.password");

        assertThatThrownBy(() -> JobSite.of(new MockEnvironment()))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("marquee.kafka.bootstrap-servers")
                .hasMessageContaining("compose.yaml");
    }

    @Test
    void secretsAreNotTold() {
        settings.setProperty("marquee.warehouse.url", "jdbc:sqlserver://sql:1433");
        settings.setProperty("marquee.warehouse.user", "marquee");
        settings.setProperty("marquee.warehouse.password", "secret-4");
        JobSite site = JobSite.of(settings);

        assertThat(site.toString() + site.warehouse().get()).doesNotContain("secret-");
    }
}
