package tv.marquee.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.PartStatus;

class StatusTableTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyPartAndProjectionHasALine() {
        HouseStatus status = new HouseStatus(
                "/data",
                true,
                URI.create("http://localhost:8080"),
                List.of(),
                List.of(
                        new PartStatus("Kafka", "up", 42, 300L << 20, 19_092),
                        new PartStatus("PostgreSQL", "down", 0, 0, 15_432)),
                JSON.readTree("""
                    [{"name": "titles", "state": "RUNNING", "position": 1200, "lag": 3, "rate": 17.53}]\
                    """),
                JSON.readTree("""
                    {"name": "relay", "state": "HELD_UP", "position": 1203, "lag": 0, "rate": 1234.5}\
                    """));

        assertThat(StatusTable.of(status)).isEqualTo("""
            http://localhost:8080 on /data
            part                   health            pid       port     memory
            Kafka                  up                 42      19092     300 MB
            PostgreSQL             down                -      15432          -
            together                                                    300 MB

            log                    state        position        lag     rate/s
            relay                  HELD_UP          1203          0    1,234.5
            titles                 RUNNING          1200          3       17.5
            """);
        assertThat(status.allUp()).isFalse();
    }

    @Test
    void serversThatOutlivedTheirOwnerAreNamed() {
        HouseStatus status = new HouseStatus("/data", false, null, List.of("Kafka"), List.of(), null, null);

        assertThat(StatusTable.of(status)).contains("Nothing runs on /data.").contains("killed: Kafka.");
    }
}
