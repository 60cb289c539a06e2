package tv.marquee.ops.platform;

import java.util.List;

/**
 * Where the three servers listen, on loopback only. Kafka's controller takes the port after Kafka's, Elasticsearch's
 * transport the one a hundred after Elasticsearch's.
 */
public record Ports(int postgresql, int kafka, int elasticsearch) {

    private static final int HIGHEST = 65_535;

    public static final Ports DEFAULT = new Ports(15_432, 19_092, 19_200);

    public Ports {
        for (int port : List.of(postgresql, kafka + 1, elasticsearch + 100)) {
            if (port < 1 || port > HIGHEST) {
                throw new IllegalArgumentException("A port is a number from 1 to " + HIGHEST);
            }
        }
    }

    int kafkaController() {
        return kafka + 1;
    }

    int elasticsearchTransport() {
        return elasticsearch + 100;
    }

    /** Every port that a part binds. */
    List<Integer> of(Part part) {
        return switch (part) {
            case POSTGRESQL -> List.of(postgresql);
            case KAFKA -> List.of(kafka, kafkaController());
            case ELASTICSEARCH -> List.of(elasticsearch, elasticsearchTransport());
        };
    }
}
