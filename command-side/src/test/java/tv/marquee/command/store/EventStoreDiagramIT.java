package tv.marquee.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;

/** The picture of the event store in ARCHITECTURE.md is drawn from its tables; {@code -Dmarquee.diagram=apply} draws it anew. */
class EventStoreDiagramIT {

    private static final Path PAGE = Path.of("..", "ARCHITECTURE.md");
    private static final String SCHEMA = "event_store";
    private static final String BEGIN = "  %% drawn from the tables of event_store\n";
    private static final String END = "  %% until here\n";

    /** The migrations' own. */
    private static final String HISTORY = "flyway_schema_history";

    @Test
    void thePictureOfTheEventStoreIsTheEventStore() throws IOException, SQLException {
        String drawn;
        try (HikariDataSource database = TestDatabase.create();
                TestHouse house = TestHouse.on(database);
                Connection connection = database.getConnection()) {
            assertThat(house).isNotNull();
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
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = schema.getTables(null, SCHEMA, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        tables.remove(HISTORY);
        StringBuilder diagram = new StringBuilder();
        for (String table : tables) {
            diagram.append("  ").append(table).append(" {\n");
            Set<String> keys = names(schema.getPrimaryKeys(null, SCHEMA, table));
            Set<String> unique = names(schema.getIndexInfo(null, SCHEMA, table, true, false));
            try (ResultSet columns = schema.getColumns(null, SCHEMA, table, "%")) {
                while (columns.next()) {
                    String column = columns.getString("COLUMN_NAME");
                    String remark = columns.getString("REMARKS");
                    diagram.append("    ")
                            .append(columns.getString("TYPE_NAME"))
                            .append(' ')
                            .append(column)
                            .append(keys.contains(column) ? " PK" : unique.contains(column) ? " UK" : "")
                            .append(remark == null ? "" : " \"" + remark + "\"")
                            .append('\n');
                }
            }
            diagram.append("  }\n");
        }
        return diagram.toString();
    }

    private static Set<String> names(ResultSet rows) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (rows) {
            while (rows.next()) {
                names.add(rows.getString("COLUMN_NAME"));
            }
        }
        return names;
    }
}
