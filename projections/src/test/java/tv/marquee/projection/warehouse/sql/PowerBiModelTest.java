package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Power BI project is held against the warehouse's tables and views, since no Power BI is at hand. */
class PowerBiModelTest {

    private static final Path PROJECT = Path.of("..", "ops", "powerbi");
    private static final Path MODEL = PROJECT.resolve("marquee.SemanticModel/definition");
    private static final Path REPORT = PROJECT.resolve("marquee.Report/definition");
    private static final String MEASURES = "Measures";

    private static final Map<String, Set<String>> COLUMNS = new LinkedHashMap<>();
    private static final Map<String, String> FORMULAS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path table : files(MODEL.resolve("tables"), ".tmdl")) {
            String name = table.getFileName().toString().replace(".tmdl", "");
            COLUMNS.put(name, new HashSet<>(found("(?m)^\tcolumn (\\w+)$", Files.readString(table))));
        }
        Pattern.compile("(?m)^\t/// (.+)\n\tmeasure '([^']+)' = (.+)\n(?:\t\tisHidden\n)?\t\tformatString: (.+)$")
                .matcher(Files.readString(MODEL.resolve("tables/Measures.tmdl")))
                .results()
                .forEach(measure -> FORMULAS.put(measure.group(2), measure.group(3)));
    }

    @Test
    void everyTableAndColumnIsOneOfTheWarehouse() throws SQLException {
        try (Warehouse warehouse = Warehouse.empty();
                Connection connection = warehouse.jdbc().getDataSource().getConnection()) {
            for (Map.Entry<String, Set<String>> table : COLUMNS.entrySet()) {
                if (!table.getKey().equals(MEASURES)) {
                    assertThat(columns(connection, table.getKey()))
                            .as(table.getKey())
                            .containsAll(table.getValue());
                }
            }
        }
    }

    @Test
    void whatIsLoadedAreTheColumnsThatThereAre() throws IOException {
        for (Path table : files(MODEL.resolve("tables"), ".tmdl")) {
            String text = Files.readString(table);
            for (String loaded : found("SelectColumns\\(Rows, \\{([^}]+)\\}\\)", text)) {
                assertThat(found("\"(\\w+)\"", loaded))
                        .containsExactlyInAnyOrderElementsOf(found("(?m)^\t\tsourceColumn: (\\w+)$", text));
            }
        }
    }

    @Test
    void everyRelationshipGoesFromAColumnToTheKeyOfATable() throws IOException {
        List<MatchResult> ends = Pattern.compile("(?:from|to)Column: (\\w+)\\.(\\w+)")
                .matcher(Files.readString(MODEL.resolve("relationships.tmdl")))
                .results()
                .toList();
        assertThat(ends)
                .hasSizeGreaterThan(30)
                .allSatisfy(end ->
                        assertThat(COLUMNS.get(end.group(1))).as(end.group()).contains(end.group(2)));
    }

    @Test
    void atLeastThirtyMeasuresAreDescribedAndAskForColumnsAndMeasuresThatThereAre() {
        assertThat(FORMULAS).hasSizeGreaterThanOrEqualTo(30);
        FORMULAS.forEach((name, formula) -> {
            Pattern.compile("(\\w+)\\[(\\w+)\\]")
                    .matcher(formula)
                    .results()
                    .forEach(column -> assertThat(COLUMNS.getOrDefault(column.group(1), Set.of()))
                            .as("%s asks for %s", name, column.group())
                            .contains(column.group(2)));
            assertThat(FORMULAS.keySet()).as(name).containsAll(found("(?<!\\w)\\[([^\\]]+)\\]", formula));
            assertThat(formula.chars().filter(c -> c == '(').count())
                    .as(name)
                    .isEqualTo(formula.chars().filter(c -> c == ')').count());
        });
    }

    @Test
    void everythingOnAPageIsInTheModel() throws IOException {
        Set<String> shown = new HashSet<>();
        for (Path file : files(REPORT.resolve("pages"), "visual.json")) {
            for (JsonNode field : new JsonMapper().readTree(file.toFile()).findValues("field")) {
                JsonNode what = field.has("Measure") ? field.path("Measure") : field.path("Column");
                String table =
                        what.path("Expression").path("SourceRef").path("Entity").asString();
                String name = what.path("Property").asString();
                shown.add(name);
                assertThat(field.has("Measure") ? FORMULAS.keySet() : COLUMNS.getOrDefault(table, Set.of()))
                        .as("%s shows %s of %s", file, name, table)
                        .contains(name);
            }
        }
        assertThat(shown).hasSizeGreaterThan(20);
        JsonNode pages =
                new JsonMapper().readTree(REPORT.resolve("pages/pages.json").toFile());
        for (JsonNode page : pages.path("pageOrder")) {
            assertThat(REPORT.resolve("pages").resolve(page.asString()).resolve("page.json"))
                    .exists();
        }
    }

    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, "dw", table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        }
    }
}
