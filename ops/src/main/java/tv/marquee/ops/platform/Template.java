package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A settings file of a server, kept beside this class, with its {@code ${names}} filled in at every start. */
record Template(String name) {

    void write(Path file, Map<String, Object> values) throws IOException {
        String text = text();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        Files.writeString(file, text);
    }

    private String text() {
        try (InputStream content = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
