package tv.marquee.ops.tmdb;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/** What a question is answered with: a status, a JSON body and, for a good answer, how long it may be kept. */
record Answer(int status, String json, Duration maxAge) {

    static Answer of(Object body, Duration maxAge) {
        return new Answer(200, Json.MAPPER.writeValueAsString(body), maxAge);
    }

    static Answer ofError(int status, Object body) {
        return new Answer(status, Json.MAPPER.writeValueAsString(body), Duration.ZERO);
    }

    boolean isGood() {
        return status == 200;
    }

    byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** A weak entity tag: equal bodies have equal tags. */
    String etag() {
        CRC32 crc = new CRC32();
        crc.update(bytes());
        return "W/\"%08x-%x\"".formatted(crc.getValue(), json.length());
    }
}
