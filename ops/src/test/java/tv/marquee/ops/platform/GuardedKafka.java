package tv.marquee.ops.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Kafka that speaks to nobody but over TLS and by name and password (SASL SCRAM). */
public final class GuardedKafka implements AutoCloseable {

    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String NAME = "marquee";
    private static final String PASSWORD = "of-a-test";

    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.bootstrap.servers=127.0.0.1:${controller-port}
            listeners=CLIENTS://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller-port}
            advertised.listeners=CLIENTS://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller-port}
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=CLIENTS
            listener.security.protocol.map=CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT
            sasl.enabled.mechanisms=${mechanism}
            sasl.mechanism.inter.broker.protocol=${mechanism}
            listener.name.clients.scram-sha-512.sasl.jaas.config=${login}
            ssl.keystore.type=PKCS12
            ssl.keystore.location=${store}
            ssl.keystore.password=${password}
            ssl.key.password=${password}
            ssl.truststore.type=PEM
            ssl.truststore.location=${certificate}
            log.dirs=${folder}
            auto.create.topics.enable=false
            default.replication.factor=1
            min.insync.replicas=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=8388608
            """;

    private final ChildProcess process;
    private final int port;
    private final TestCertificate certificate;

    private GuardedKafka(ChildProcess process, int port, TestCertificate certificate) {
        this.process = process;
        this.port = port;
        this.certificate = certificate;
    }

    /** Starts one, which answers soon after. */
    public static GuardedKafka start(Path folder, int port, TestCertificate certificate)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path logging = folder.resolve("logback.xml");
        new Template("kafka-logback.xml").write(logging, Map.of());
        Path settings = Files.writeString(
                folder.resolve("server.properties"),
                SETTINGS.replace("${port}", Integer.toString(port))
                        .replace("${controller-port}", Integer.toString(port + 1))
                        .replace("${mechanism}", MECHANISM)
                        .replace("${login}", login())
                        .replace("${store}", certificate.store().toString())
                        .replace("${password}", TestCertificate.PASSWORD)
                        .replace("${certificate}", certificate.certificate().toString())
                        .replace("${folder}", folder.resolve("log").toString()));
        List<String> flags = List.of(
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=" + logging);
        List<String> format = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        format.addAll(flags);
        format.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "--cluster-id=b25lLW9mLWEtdGVzdC0tLQ",
                "--add-scram=" + MECHANISM + "=[name=" + NAME + ",password=" + PASSWORD + "]",
                "--config=" + settings));
        try (Processes processes = new Processes()) {
            processes.run(new Processes.Order(format, Map.of(), folder, folder.resolve("format.log")));
        }
        return new GuardedKafka(
                ChildProcess.start(folder.resolve("kafka.log"), flags, List.of("kafka.Kafka", settings.toString())),
                port,
                certificate);
    }

    /** {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** What a client needs beside the address, but for {@link #login}. */
    public Map<String, String> client() {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                MECHANISM,
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.certificate().toString());
    }

    /** The name and password that a client gives, as its property {@code sasl.jaas.config}. */
    public static String login() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + NAME + "\" password=\""
                + PASSWORD + "\";";
    }

    @Override
    public void close() {
        process.close();
    }
}
