package tv.marquee.ops.jobs;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds what a job counted in the log against what the warehouse's projection made of it. Both go different ways from the same events: what one of them lost or took
 * twice, the other did not.
 */
final class LogAgainstFacts {

    /** Of the day on which counting ended, the facts may know more by now. */
    private static final String DIFFERING = """
            SELECT x.day_date FROM (
              SELECT d.full_date AS day_date, 1 AS n
              FROM (SELECT DISTINCT v.subscriber_key, v.title_key, v.started_date_key FROM dw.v_viewing AS v) AS f
              JOIN dw.dim_date AS d ON d.date_key = f.started_date_key
              UNION ALL
              SELECT a.day_date, -a.people FROM dw.agg_title_day AS a
            ) AS x
            WHERE x.day_date < (SELECT CAST(MAX(r.as_of) AS DATE) FROM dw.agg_run AS r)
            GROUP BY x.day_date HAVING SUM(x.n) <> 0 ORDER BY x.day_date""";

    private LogAgainstFacts() {}

    /** Days on which the people who opened each title are not as many by the one as by the other. */
    static List<LocalDate> differingDays(DataSource warehouse) {
        return new JdbcTemplate(warehouse).query(DIFFERING, (row, at) -> row.getObject(1, LocalDate.class));
    }
}
