package tv.marquee.ops.platform;

import java.util.Locale;

/** A server of the local platform, in the order in which they are stopped: who is fed before who feeds. */
public enum Part {
    KAFKA("Kafka", "--kafka-port"),
    ELASTICSEARCH("Elasticsearch", "--elasticsearch-port"),
    POSTGRESQL("PostgreSQL", "--postgresql-port");

    private final String title;
    private final String portFlag;

    Part(String title, String portFlag) {
        this.title = title;
        this.portFlag = portFlag;
    }

    /** The name people know it by. */
    public String title() {
        return title;
    }

    /** The option of {@code marquee up} that moves it to another port. */
    public String portFlag() {
        return portFlag;
    }

    /** What its folder, log and run file are called. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
