package tv.marquee.ops.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tv.marquee.ops.platform.Endpoints;

/** The record of runs, in the database of the event store. */
public final class JobRuns {

    private static final String SCHEMA = "jobs";

    private final JdbcTemplate jdbc;

    private JobRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The record of a house; its table is made when it is missing. */
    public static JobRuns of(Endpoints house) {
        DriverManagerDataSource source = new DriverManagerDataSource(house.jdbcUrl(), house.user(), house.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/jobs")
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .load()
                .migrate();
        return new JobRuns(new JdbcTemplate(source));
    }

    /**
     * A run.
     *
     * @param due the day that it was for
     * @param attempt from 1
     * @param endedAt null while it runs, or when its process was killed
     * @param failed null likewise
     * @param detail what it came to, or why it failed
     */
    public record Run(
            long id,
            String job,
            LocalDate due,
            int attempt,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Boolean failed,
            String detail) {

        /** Whether it came to its end and did what it should. */
        public boolean isDone() {
            return Boolean.FALSE.equals(failed);
        }

        /** How long it took, or has taken by now. */
        public Duration took(Instant now) {
            return Duration.between(startedAt, endedAt == null ? now : endedAt);
        }
    }

    /** Notes that an attempt begins; empty when another process has begun it. */
    public Optional<Run> begin(String job, LocalDate due, int attempt, Instant now) {
        try {
            Long id = jdbc.queryForObject(
                    "insert into jobs.run (job, due, attempt, started_at) values (?, ?, ?, ?) returning id",
                    Long.class,
                    job,
                    due,
                    attempt,
                    Timestamp.from(now));
            return Optional.of(new Run(id == null ? 0 : id, job, due, attempt, now, null, null, ""));
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    /** Notes how a run ended. */
    public void end(Run run, boolean failed, String detail, Instant now) {
        jdbc.update(
                "update jobs.run set ended_at = ?, failed = ?, detail = ? where id = ?",
                Timestamp.from(now),
                failed,
                detail,
                run.id());
    }

    /** All runs of a job for a day, the first attempt first. */
    public List<Run> of(String job, LocalDate due) {
        return jdbc.query("select * from jobs.run where job = ? and due = ? order by attempt", JobRuns::run, job, due);
    }

    /** The latest runs of all jobs, the newest first. */
    public List<Run> latest(int most) {
        return jdbc.query("select * from jobs.run order by id desc limit ?", JobRuns::run, most);
    }

    private static Run run(ResultSet row, int at) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Boolean failed = row.getBoolean("failed");
        return new Run(
                row.getLong("id"),
                row.getString("job"),
                row.getObject("due", LocalDate.class),
                row.getInt("attempt"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                ended == null ? null : failed,
                row.getString("detail"));
    }
}
