package tv.marquee.ops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.marquee.ops.Repository;

class ArchitectureTest {

    private static final String PLANTED = "tv.marquee.ops.architecture.planted";
    private static final Rules HOUSE = new Rules("tv.marquee");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPaths(Repository.modules()
                    .map(m -> m.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList());
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(PLANTED);

    static Set<String> rules() {
        return HOUSE.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(String name) {
        HOUSE.all().get(name).allowEmptyShould(true).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsItsPlantedOffender(String name) {
        List<String> found = new Rules(PLANTED)
                .all()
                .get(name)
                .evaluate(OFFENDERS)
                .getFailureReport()
                .getDetails();
        assertThat(found).anyMatch(line -> line.contains("." + name));
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String module : List.of("domain", "command", "query", "projection", "api", "analytics", "ops")) {
            assertThat(CLASSES).anyMatch(c -> c.getPackageName().startsWith("tv.marquee." + module));
        }
    }

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Path source : Repository.javaSources("main")) {
            Path folder = source.getParent();
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
                silent.add(folder.toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void noFileNamesARepositoryToDownloadFrom() throws IOException {
        try (Stream<Path> modules = Stream.concat(Stream.of(Repository.root()), Repository.modules())) {
            Set<Path> poms =
                    modules.map(m -> m.resolve("pom.xml")).filter(Files::exists).collect(Collectors.toSet());
            assertThat(poms).hasSize(8);
            for (Path pom : poms) {
                assertThat(Files.readString(pom)).doesNotContain("<repository>", "<pluginRepository>");
            }
        }
    }
}
