package tv.marquee.ops.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The three servers of one data folder. */
record Servers(
        Path data,
        List<Server> all,
        PostgresqlServer postgresql,
        KafkaServer kafka,
        ElasticsearchServer elasticsearch) {

    static Servers of(PlatformSettings settings, RunAs runAs) {
        DataFolder data = new DataFolder(settings.data());
        Path programs = settings.programs();
        Ports ports = settings.ports();
        Installation installation = Installation.ofThisBuild();
        var postgresql = new PostgresqlServer(data, programs, ports.postgresql(), runAs);
        var kafka = new KafkaServer(data, installation, ports);
        var elasticsearch = new ElasticsearchServer(data, programs, installation, ports, runAs);
        List<Server> chosen = Stream.of(kafka, elasticsearch, postgresql)
                .filter(server -> settings.parts().contains(server.part()))
                .toList();
        return new Servers(settings.data(), chosen, postgresql, kafka, elasticsearch);
    }

    Endpoints endpoints() {
        return new Endpoints(
                postgresql.url(),
                PostgresqlServer.USER,
                postgresql.password(),
                kafka.address(),
                elasticsearch.url(),
                data);
    }
}
