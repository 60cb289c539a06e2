package tv.marquee.ops.platform;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Kafka: one node that is broker and controller, on the class path of the command line, keeping every topic for ever. */
final class KafkaServer implements Server {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short METADATA = 3;
    private static final short FIRST_VERSION = 0;

    private final DataFolder data;
    private final Installation installation;
    private final Ports ports;

    KafkaServer(DataFolder data, Installation installation, Ports ports) {
        this.data = data;
        this.installation = installation;
        this.ports = ports;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public void prepare(Processes processes, Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(folder());
        new Template("kafka-logback.xml").write(logging(), Map.of());
        new Template("kafka-server.properties")
                .write(
                        settings(),
                        Map.of(
                                "port", ports.kafka(),
                                "controller-port", ports.kafkaController(),
                                "folder", folder().resolve("log")));
        if (Files.notExists(folder().resolve("log/meta.properties"))) {
            progress.step(part().title(), "formatting its storage");
            processes.run(order(
                    List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
                    List.of(
                            "kafka.tools.StorageTool",
                            "format",
                            "--standalone",
                            "--ignore-formatted",
                            "--cluster-id=" + newClusterId(),
                            "--config=" + settings())));
        }
    }

    @Override
    public Processes.Order order() {
        return order(
                List.of(
                        "-Xms96m",
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError"),
                List.of("kafka.Kafka", settings().toString()));
    }

    /** Asks in Kafka's own protocol which brokers are alive; a broker that is still starting is not among them. */
    @Override
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.kafka()), TIMEOUT_MILLIS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(14);
            request.writeShort(METADATA);
            request.writeShort(FIRST_VERSION);
            request.writeInt(0); // correlation
            request.writeShort(-1); // no client id
            request.writeInt(0); // every topic
            request.flush();
            DataInputStream response = new DataInputStream(socket.getInputStream());
            response.readInt(); // length
            response.readInt(); // correlation
            return response.readInt() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "127.0.0.1:" + ports.kafka();
    }

    private Processes.Order order(List<String> flags, List<String> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=" + logging(),
                "-cp",
                installation.brokerClassPath().toString()));
        command.addAll(main);
        return new Processes.Order(command, Map.of(), folder(), data.log(part()));
    }

    /** Sixteen bytes in the form Kafka writes ids in. */
    private static String newClusterId() {
        UUID id = UUID.randomUUID();
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private Path folder() {
        return data.of(part());
    }

    private Path settings() {
        return folder().resolve("server.properties");
    }

    private Path logging() {
        return folder().resolve("logback.xml");
    }
}
