package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The picture of the warehouse in ARCHITECTURE.md is drawn from its tables; {@code -Dmarquee.diagram=apply} draws it anew. */
class WarehouseDiagramTest {

    private static final Path PAGE = Path.of("..", "ARCHITECTURE.md");
    private static final String BEGIN = "<!-- drawn from the tables of dw -->\n```mermaid\n";
    private static final String END = "```\n<!-- until here -->";

    @Test
    void thePictureOfTheWarehouseIsTheWarehouse() throws IOException, SQLException {
        String drawn;
        try (Warehouse warehouse = Warehouse.empty();
                Connection connection = warehouse.jdbc().getDataSource().getConnection()) {
            drawn = diagram(connection.getMetaData());
        }
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if ("apply".equals(System.getProperty("marquee.diagram"))) {
            Files.writeString(PAGE, page.substring(0, from) + drawn + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to)).isEqualTo(drawn);
    }

    private static String diagram(DatabaseMetaData schema) throws SQLException {
        StringBuilder diagram = new StringBuilder("erDiagram\n");
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = schema.getTables(null, "dw", "%", new String[] {"BASE TABLE", "TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        for (String table : tables) {
            for (String arrow : arrows(schema, table)) {
                diagram.append("  ").append(arrow).append('\n');
            }
        }
        for (String table : tables) {
            diagram.append("  ").append(table).append(" {\n");
            Set<String> keys = keys(schema, table);
            try (ResultSet columns = schema.getColumns(null, "dw", table, "%")) {
                while (columns.next()) {
                    String column = columns.getString("COLUMN_NAME");
                    diagram.append("    ")
                            .append(type(columns.getString("TYPE_NAME")))
                            .append(' ')
                            .append(column)
                            .append(keys.contains(column) ? " PK" : "")
                            .append('\n');
                }
            }
            diagram.append("  }\n");
        }
        return diagram.toString();
    }

    private static Set<String> arrows(DatabaseMetaData schema, String table) throws SQLException {
        Set<String> arrows = new TreeSet<>();
        try (ResultSet keys = schema.getImportedKeys(null, "dw", table)) {
            while (keys.next()) {
                arrows.add(
                        keys.getString("PKTABLE_NAME") + " ||--o{ " + table + " : " + keys.getString("FKCOLUMN_NAME"));
            }
        }
        return arrows;
    }

    private static Set<String> keys(DatabaseMetaData schema, String table) throws SQLException {
        Set<String> keys = new LinkedHashSet<>();
        try (ResultSet rows = schema.getPrimaryKeys(null, "dw", table)) {
            while (rows.next()) {
                keys.add(rows.getString("COLUMN_NAME"));
            }
        }
        return keys;
    }

    private static String type(String name) {
        String plain = name.replace(" identity", "");
        return switch (plain) {
            case "CHARACTER VARYING" -> "nvarchar";
            case "INTEGER" -> "int";
            case "BOOLEAN" -> "bit";
            case "TIMESTAMP" -> "datetime2";
            case "NUMERIC", "DECIMAL" -> "decimal";
            case "DOUBLE PRECISION" -> "float";
            default -> plain.toLowerCase(Locale.ROOT).replace(' ', '_');
        };
    }
}
