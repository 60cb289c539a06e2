package tv.marquee.ops.training;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of an HDFS, read through the REST interface of its name node, so that nothing of Hadoop is needed here. */
final class WebHdfs implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(Redirect.NORMAL)
            .build();
    private final String folder;
    private final String user;

    /**
     * @param folder such as {@code webhdfs://host:9870/models}, with {@code swebhdfs} for TLS; who reads may stand before the host, as in
     *     {@code webhdfs://marquee@host:9870/models}
     * @throws IllegalArgumentException when it is another address
     */
    WebHdfs(URI folder) {
        String scheme = String.valueOf(folder.getScheme());
        if (!scheme.equals("webhdfs") && !scheme.equals("swebhdfs") || folder.getHost() == null) {
            throw new IllegalArgumentException(
                    folder + " is not an address such as webhdfs://host:9870/models or swebhdfs://host:9871/models");
        }
        String port = folder.getPort() < 0 ? "" : ":" + folder.getPort();
        this.folder = (scheme.equals("webhdfs") ? "http://" : "https://") + folder.getHost() + port + "/webhdfs/v1"
                + folder.getRawPath();
        this.user = user(folder.getUserInfo());
    }

    /** Something in a folder. */
    record Entry(String name, boolean isFolder, long bytes) {}

    /**
     * What is in a folder.
     *
     * @param below its path below this one; empty for this one
     * @return empty when there is no such folder
     */
    Optional<List<Entry>> list(String below) throws IOException {
        HttpResponse<byte[]> answer = get(below, "LISTSTATUS", BodyHandlers.ofByteArray());
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        require(answer);
        List<Entry> entries = new ArrayList<>();
        try {
            for (JsonNode status : new JsonMapper()
                    .readTree(answer.body())
                    .path("FileStatuses")
                    .path("FileStatus")) {
                entries.add(new Entry(
                        status.path("pathSuffix").asString(""),
                        status.path("type").asString("").equals("DIRECTORY"),
                        status.path("length").asLong(0)));
            }
        } catch (JacksonException e) {
            throw new IOException("the name node's answer is not JSON", e);
        }
        return Optional.of(entries);
    }

    /**
     * Copies a file.
     *
     * @param below its path below this folder
     * @param bytes that it has
     * @throws IOException when it did not come whole
     */
    void fetch(String below, Path to, long bytes) throws IOException {
        require(get(below, "OPEN", BodyHandlers.ofFile(to)));
        long came = Files.size(to);
        if (came != bytes) {
            throw new IOException("of " + below + " came " + came + " of " + bytes + " bytes");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private <T> HttpResponse<T> get(String below, String operation, BodyHandler<T> body) throws IOException {
        URI uri = URI.create(folder + (below.isEmpty() ? "" : "/" + below) + "?op=" + operation + user);
        try {
            return http.send(HttpRequest.newBuilder(uri).timeout(ANSWERING).build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    private static void require(HttpResponse<?> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException(answer.uri().getHost() + " answered " + answer.statusCode());
        }
    }

    private static String user(@Nullable String name) {
        return name == null ? "" : "&user.name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
