package tv.marquee.analytics.log;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where Kafka is, and how it is spoken to.
 *
 * @param servers {@code host:port}, several separated by commas; empty when it is not asked
 * @param properties more of Kafka's own settings of a client, such as {@code security.protocol}; files that they name are read by executors, too
 */
public record KafkaAccess(String servers, Map<String, String> properties) {

    /** Spark hands on to its clients what begins so. */
    private static final String TO_CLIENTS = "kafka.";

    /** For a log that is read elsewhere. */
    public static final KafkaAccess NONE = new KafkaAccess("", Map.of());

    public KafkaAccess {
        properties = Map.copyOf(properties);
    }

    /**
     * Reads the settings from a file of properties, as Kafka's own tools take it.
     *
     * @throws IllegalArgumentException when there is no such file, or it is none of properties
     */
    public static KafkaAccess of(String servers, Optional<Path> file) {
        if (file.isEmpty()) {
            return new KafkaAccess(servers, Map.of());
        }
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(file.get())) {
            read.load(text);
        } catch (MalformedInputException | IllegalArgumentException e) {
            // What was read may be a secret, so that the reason is told without the words of who read it.
            throw new IllegalArgumentException(file.get() + " is no file of properties", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file.get() + " with the properties of Kafka's clients cannot be read", e);
        }
        return new KafkaAccess(
                servers,
                read.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, read::getProperty)));
    }

    /** Settings of a client. */
    Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return settings;
    }

    /** Options of Spark's source. */
    Map<String, String> options() {
        Map<String, String> options = new TreeMap<>();
        client().forEach((name, value) -> options.put(TO_CLIENTS + name, value.toString()));
        return options;
    }

    /** Where it is, without its properties, among which there may be a password. */
    @Override
    public String toString() {
        return "Kafka at " + servers;
    }
}
