package tv.marquee.ops.tmdb;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one answer to one request, whole or, when asked to, broken. */
final class Reply {

    private static final int NO_BODY = -1;

    private final HttpExchange exchange;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** The answer with its cache headers, or 304 when the asker already has it. */
    void send(Answer answer) throws IOException {
        try (exchange) {
            describe(answer);
            if (answer.isGood() && isKnown(answer.etag())) {
                exchange.sendResponseHeaders(304, NO_BODY);
                return;
            }
            byte[] body = answer.bytes();
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** As {@link #send}, for an asker that may have gone away meanwhile. */
    void sendLate(Answer answer) {
        try {
            send(answer);
        } catch (IOException gone) {
            exchange.close();
        }
    }

    void sendTooManyRequests(@Nullable Duration retryAfter) throws IOException {
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        send(TmdbError.TOO_MANY_REQUESTS.answer());
    }

    /** Promises the whole length, writes half of it and breaks the connection. */
    void sendHalf(Answer answer) throws IOException {
        describe(answer);
        byte[] body = answer.bytes();
        exchange.sendResponseHeaders(answer.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, body.length / 2);
        out.flush();
        exchange.close();
    }

    private void describe(Answer answer) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json;charset=utf-8");
        if (answer.isGood()) {
            headers.set("Cache-Control", "public, max-age=" + answer.maxAge().toSeconds());
            headers.set("ETag", answer.etag());
        }
    }

    private boolean isKnown(String etag) {
        List<String> known = exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of());
        return known.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(etag)));
    }

    /** Weak comparison looks past the mark of weakness (RFC 9110, 8.8.3.2). */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
