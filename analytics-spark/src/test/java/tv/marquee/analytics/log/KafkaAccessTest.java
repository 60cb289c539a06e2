package tv.marquee.analytics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a guarded Kafka is read so is for TlsIT. */
class KafkaAccessTest {

    @TempDir
    private Path folder;

    @Test
    void whatAFileSaysIsForKafkasClientsAndForSparks() throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), """
                # as Kafka's own tools take it
                security.protocol = SASL_SSL
                bootstrap.servers = elsewhere:1
                """);

        KafkaAccess access = KafkaAccess.of("broker:9092", Optional.of(file));

        assertThat(access.client())
                .containsOnly(
                        Map.entry("bootstrap.servers", "broker:9092"), Map.entry("security.protocol", "SASL_SSL"));
        assertThat(access.options())
                .containsOnly(
                        Map.entry("kafka.bootstrap.servers", "broker:9092"),
                        Map.entry("kafka.security.protocol", "SASL_SSL"));
    }

    @Test
    void aFileThatIsNoneIsRefusedWithoutItsContent() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.properties"), "password=\\uSECRET");
        Path binary = Files.write(folder.resolve("binary.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 's'});

        assertThatThrownBy(() -> KafkaAccess.of("broker:9092", Optional.of(folder.resolve("none"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none with the properties of Kafka's clients cannot be read");
        for (Path file : new Path[] {broken, binary}) {
            assertThatThrownBy(() -> KafkaAccess.of("broker:9092", Optional.of(file)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(file + " is no file of properties");
        }
    }

    @Test
    void aPasswordIsNotTold() {
        assertThat(new KafkaAccess("broker:9092", Map.of("sasl.jaas.config", "secret")))
                .hasToString("Kafka at broker:9092");
    }
}
