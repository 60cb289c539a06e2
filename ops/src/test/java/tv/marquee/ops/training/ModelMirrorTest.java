package tv.marquee.ops.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an HTTP server that answers as a name node does. */
class ModelMirrorTest {

    private static final String MODEL = "20260301T201530Z-0b9f3c66";
    private static final String LATER = "20260302T201530Z-0b9f3c66";

    @TempDir
    Path folder;

    private final Map<String, String> files = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private ModelMirror mirror;
    private boolean isAway;
    private String cut = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhdfs/v1/models", this::answer);
        server.createContext("/datanode/", this::data);
        server.start();
        mirror = new ModelMirror(
                URI.create("webhdfs://ada@localhost:" + server.getAddress().getPort() + "/models"), folder);
    }

    @AfterEach
    void stop() {
        mirror.close();
        server.stop(0);
    }

    @Test
    void aModelIsFetchedOnce() {
        publish(MODEL);
        mirror.look();
        int once = asked.size();
        mirror.look();

        assertThat(here()).containsExactly(MODEL);
        assertThat(folder.resolve(MODEL).resolve("manifest.json")).hasContent("{}");
        assertThat(folder.resolve(MODEL).resolve("titles.txt")).hasContent("tmdb-1");
        assertThat(asked).hasSize(once + 1);
        assertThat(asked).allMatch(query -> query.contains("user.name=ada"));
    }

    @Test
    void whatIsDeletedThereIsDeletedHereAndWhatIsNoModelStays() throws IOException {
        publish(MODEL);
        publish(LATER);
        files.put("sentiment/notes.txt", "none of ours");
        mirror.look();
        Files.createDirectories(folder.resolve("sentiment/" + MODEL));
        assertThat(here()).contains(MODEL, LATER);

        files.keySet().removeIf(file -> file.startsWith(MODEL));
        mirror.look();

        assertThat(here()).containsExactlyInAnyOrder(LATER, "sentiment");
    }

    @Test
    void onlyTheNewestAreKept() {
        for (int day = 10; day < 32; day++) {
            publish("202601" + day + "T201530Z-0b9f3c66");
        }
        mirror.look();

        assertThat(here()).hasSize(20).doesNotContain("20260110T201530Z-0b9f3c66", "20260111T201530Z-0b9f3c66");
    }

    @Test
    void aFileCutShortIsNoModelAndComesWholeTheNextTime() {
        publish(MODEL);
        cut = "titles.txt";
        mirror.look();
        assertThat(here()).isEmpty();

        cut = "";
        mirror.look();
        assertThat(here()).containsExactly(MODEL);
    }

    @Test
    void whileNobodyAnswersOrTheFolderIsNotThereWhatIsHereStays() {
        publish(MODEL);
        mirror.look();

        isAway = true;
        mirror.look();
        assertThat(here()).containsExactly(MODEL);

        isAway = false;
        files.clear();
        mirror.look();
        assertThat(here()).containsExactly(MODEL);
    }

    @Test
    void aNameThatLeadsElsewhereIsNotFollowed() {
        publish(MODEL);
        files.put("..%2Fescaped/manifest.json", "{}");
        files.put(MODEL + "/../../escaped.txt", "out");
        files.put(".hidden/manifest.json", "{}");
        mirror.look();

        assertThat(here()).containsExactly(MODEL);
        assertThat(folder.resolveSibling("escaped.txt")).doesNotExist();
    }

    @Test
    void anAddressOfAnotherKindIsRefusedInWords() {
        for (String address :
                List.of("hdfs://there:8020/models", "http://there/models", "/models", "webhdfs:/models")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ModelMirror(URI.create(address), folder))
                    .withMessageContaining(address + " is not an address such as webhdfs://");
        }
    }

    private void publish(String model) {
        files.put(model + "/manifest.json", "{}");
        files.put(model + "/titles.txt", "tmdb-1");
    }

    private List<String> here() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getQuery());
        String below = exchange.getRequestURI().getPath().substring("/webhdfs/v1/models".length());
        if (isAway) {
            respond(exchange, 503, "");
        } else if (exchange.getRequestURI().getQuery().startsWith("op=OPEN")) {
            exchange.getResponseHeaders()
                    .set("Location", "http://localhost:" + server.getAddress().getPort() + "/datanode" + below);
            respond(exchange, 307, "");
        } else if (files.isEmpty()) {
            respond(exchange, 404, "{\"RemoteException\":{}}");
        } else {
            respond(exchange, 200, listing(below.isEmpty() ? "" : below.substring(1) + "/"));
        }
    }

    private String listing(String folder) {
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder))
                .map(file -> file.substring(folder.length()))
                .map(rest -> folder.isEmpty() ? rest.substring(0, rest.indexOf('/')) : rest)
                .distinct()
                .map(name -> "{\"pathSuffix\":\"" + name + "\",\"type\":\""
                        + (folder.isEmpty() ? "DIRECTORY" : "FILE") + "\",\"length\":"
                        + files.getOrDefault(folder + name, "").length() + "}")
                .collect(Collectors.joining(",", "{\"FileStatuses\":{\"FileStatus\":[", "]}}"));
    }

    private void data(HttpExchange exchange) throws IOException {
        String file = exchange.getRequestURI().getPath().substring("/datanode/".length());
        String content = String.valueOf(files.get(file));
        respond(exchange, 200, !cut.isEmpty() && file.endsWith(cut) ? content.substring(1) : content);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
