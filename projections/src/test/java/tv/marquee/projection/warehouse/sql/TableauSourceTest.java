package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Tableau's data source is held against the warehouse's tables and views, since no Tableau is at hand. */
class TableauSourceTest {

    private static final Pattern FIELD = Pattern.compile("\\[(\\w+)\\]");
    private static final Map<String, Set<String>> COLUMNS = new HashMap<>();

    private static Document source;

    @BeforeAll
    static void read() throws Exception {
        source = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("..", "ops", "tableau", "marquee.tds").toFile());
        try (Warehouse warehouse = Warehouse.empty();
                Connection connection = warehouse.jdbc().getDataSource().getConnection()) {
            for (Element relation : elements("relation")) {
                if (relation.getAttribute("type").equals("table")) {
                    List<MatchResult> table = FIELD.matcher(relation.getAttribute("table"))
                            .results()
                            .toList();
                    assertThat(table.getLast().group(1)).isEqualTo(relation.getAttribute("name"));
                    COLUMNS.put(
                            relation.getAttribute("name"),
                            columns(
                                    connection,
                                    table.getFirst().group(1),
                                    table.getLast().group(1)));
                }
            }
        }
    }

    @Test
    void everyTableIsOneOfTheWarehouseAndIsJoinedByColumnsThatItHas() {
        assertThat(COLUMNS)
                .hasSize(6)
                .allSatisfy((table, columns) -> assertThat(columns).as(table).isNotEmpty());
        for (Element clause : elements("clause")) {
            Pattern.compile("\\[(\\w+)\\]\\.\\[(\\w+)\\]")
                    .matcher(operands(clause))
                    .results()
                    .forEach(end -> assertThat(COLUMNS.get(end.group(1)))
                            .as(end.group())
                            .contains(end.group(2)));
        }
    }

    @Test
    void everyFieldIsAColumnAndEveryFigureLeavesOutSmallGroups() {
        Set<String> all = new HashSet<>();
        COLUMNS.values().forEach(all::addAll);
        int figures = 0;
        for (Element column : elements("column")) {
            List<Element> formulas = elements(column, "calculation");
            if (formulas.isEmpty()) {
                assertThat(FIELD.matcher(column.getAttribute("name")).replaceAll("$1"))
                        .isIn(all);
            } else {
                String formula = formulas.getFirst().getAttribute("formula");
                figures++;
                assertThat(formula).startsWith("IF COUNTD([subscriber_key]) >= 10 THEN ");
                FIELD.matcher(formula)
                        .results()
                        .forEach(field -> assertThat(COLUMNS.get("v_activity")).contains(field.group(1)));
            }
        }
        assertThat(figures).isGreaterThan(5);
    }

    private static String operands(Element clause) {
        StringBuilder operands = new StringBuilder();
        elements(clause, "expression").forEach(each -> operands.append(each.getAttribute("op")));
        return operands.toString();
    }

    private static Set<String> columns(Connection connection, String schema, String table) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static List<Element> elements(String name) {
        return elements(source.getDocumentElement(), name);
    }

    private static List<Element> elements(Element within, String name) {
        var found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
