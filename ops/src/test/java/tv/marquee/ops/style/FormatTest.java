package tv.marquee.ops.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.Repository;

/**
 * Palantir's Java format over every module. It runs here and not as a Maven plugin, because plugins run on the JDK that
 * runs Maven, and on 17 no formatter reads Java 21. Run with {@code -Dmarquee.format=apply} to have it applied.
 */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private static final boolean APPLY = "apply".equals(System.getProperty("marquee.format"));

    @Test
    void everySourceFileIsFormatted() throws IOException, FormatterException {
        List<Path> sources = Stream.of("main", "test")
                .flatMap(kind -> Repository.javaSources(kind).stream())
                .toList();
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            String formatted = FORMATTER.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.PALANTIR));
            if (!formatted.equals(text)) {
                unformatted.add(source);
                if (APPLY) {
                    Files.writeString(source, formatted);
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(APPLY ? List.of() : unformatted)
                .as("apply the format with: mvn test -pl ops -am -Dtest=FormatTest -Dmarquee.format=apply")
                .isEmpty();
    }
}
