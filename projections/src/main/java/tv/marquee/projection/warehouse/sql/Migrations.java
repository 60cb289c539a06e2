package tv.marquee.projection.warehouse.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations of the warehouse, as they make a set of tables beside the one that is read. */
final class Migrations implements ResourceProvider {

    private final List<LoadableResource> scripts;

    /** @param folder of those that only one database runs */
    Migrations(TableSet set, String folder) {
        this.scripts = Stream.of("common", folder)
                .flatMap(Migrations::scripts)
                .<LoadableResource>map(script -> new Script(script, set))
                .toList();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static Stream<Resource> scripts(String folder) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                    .getResources("classpath:db/warehouse/" + folder + "/*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations of the warehouse cannot be listed", e);
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String text;

        Script(Resource script, TableSet set) {
            this.name = Objects.requireNonNull(script.getFilename());
            try {
                this.text = set.sql(script.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the migration " + name + " cannot be read", e);
            }
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
