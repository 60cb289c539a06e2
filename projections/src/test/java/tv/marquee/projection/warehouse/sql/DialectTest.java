package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.projection.warehouse.sql.Merge.Part;

class DialectTest {

    @Test
    void onlySqlServerHoldsTheRangeThatAMergeLooksAt() {
        Merge merge =
                new Merge("dw.t", "SELECT * FROM stg.t WHERE batch_id = ?", List.of("k"), List.of(Part.of("v", "a")));

        assertThat(merge.sql(Dialect.SQL_SERVER))
                .isEqualTo("MERGE INTO dw.t WITH (HOLDLOCK) AS t USING (SELECT * FROM stg.t WHERE batch_id = ?) AS s"
                        + " ON t.k = s.k WHEN MATCHED AND (s.v > t.v) THEN UPDATE SET"
                        + " a = CASE WHEN s.v > t.v THEN s.a ELSE t.a END,"
                        + " v = CASE WHEN s.v > t.v THEN s.v ELSE t.v END"
                        + " WHEN NOT MATCHED THEN INSERT (k, a, v) VALUES (s.k, s.a, s.v);");
        assertThat(merge.sql(Dialect.H2)).startsWith("MERGE INTO dw.t AS t").doesNotContain("HOLDLOCK");
    }

    @Test
    void h2IsMadeToTakeTheStatementsOfSqlServer() {
        String url = "jdbc:h2:file:/data/warehouse";

        assertThat(Dialect.of(url).complete(url)).isEqualTo(url + ";MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE");
        assertThat(Dialect.of("jdbc:sqlserver://db").complete("jdbc:sqlserver://db"))
                .isEqualTo("jdbc:sqlserver://db");
        assertThatThrownBy(() -> Dialect.of("jdbc:postgresql://db")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereTwoWritersMeetIsToldFromWhatIsWrongWithTheData() {
        for (int code : List.of(2627, 2601, 1205, 1222)) {
            assertThat(Contention.in(new RuntimeException(new SQLException("", "23000", code))))
                    .isTrue();
        }
        assertThat(Contention.in(new SQLException("", "23505", 23505))).isTrue();
        assertThat(Contention.in(new SQLException("", "HYT00", 50200))).isTrue();
        assertThat(Contention.isAboutData(new SQLException("", "22001", 22001))).isTrue();
        assertThat(Contention.isAboutData(new SQLException("", "23000", 547))).isTrue();
        assertThat(Contention.isAboutData(new SQLException("", "23505", 23505))).isFalse();
        assertThat(Contention.isAboutData(new SQLException("", "08S01", 0))).isFalse();
    }
}
