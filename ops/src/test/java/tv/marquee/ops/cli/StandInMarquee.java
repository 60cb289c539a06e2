package tv.marquee.ops.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tv.marquee.ops.platform.Application;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.UpOptions;

/** The command line with a small web server for an application, to try starting and stopping without the whole house. */
public final class StandInMarquee implements Application {

    private static final String POSITIONS = """
        {"projections": [{"name": "titles", "state": "RUNNING", "position": 7, "lag": 0, "rate": 1.5}],
         "relay": {"name": "relay", "state": "RUNNING", "position": 7, "lag": 0, "rate": 0.0}}\
        """;

    private static final String REBUILDS = """
        {"projections": ["titles", "profiles"], "rebuilds": [
          {"projection": "profiles", "copy": "profiles-2", "state": "SWAPPED", "settled": true, "position": 7, "done": 7, "total": 7}]}\
        """;

    public static void main(String[] arguments) {
        System.exit(Marquee.commandLine(StandInMarquee::new).execute(arguments));
    }

    @Override
    public Running start(Endpoints endpoints, UpOptions options, Progress progress) {
        return new Listening(serve(options.port()), serve(options.managementPort()));
    }

    private static HttpServer serve(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            answer(server, "/actuator/health", "{\"status\": \"UP\"}");
            answer(server, "/actuator/marquee", POSITIONS);
            answer(server, "/actuator/rebuilds", REBUILDS);
            answer(server, "/actuator/rebuilds/titles", "{\"problem\": \"titles-1 is kept; drop it first\"}");
            answer(server, "/actuator/rebuilds/profiles", "{\"projection\": \"profiles\"}");
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private record Listening(HttpServer web, HttpServer management) implements Running {

        @Override
        public URI url() {
            return URI.create("http://localhost:" + web.getAddress().getPort());
        }

        @Override
        public int managementPort() {
            return management.getAddress().getPort();
        }

        @Override
        public void close() {
            web.stop(0);
            management.stop(0);
        }
    }
}
