package tv.marquee.projection.warehouse.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass when the transaction is run again from those that do not. */
final class Contention {

    /** A unique key that another writer was quicker to insert; serialization failure and deadlock; lock time-out. */
    private static final Set<String> STATES = Set.of("23505", "40001", "HYT00");

    /** SQL Server: unique key, unique index, deadlock victim, lock time-out, snapshot conflict. H2: concurrent update. */
    private static final Set<Integer> CODES = Set.of(2627, 2601, 1205, 1222, 3960, 90131);

    private Contention() {}

    /** Whether two writers met. */
    static boolean in(Throwable failure) {
        SQLException sql = sql(failure);
        return sql != null && (STATES.contains(sql.getSQLState()) || CODES.contains(sql.getErrorCode()));
    }

    /** Whether the database refuses a value, whenever it is asked: too long, out of range, or against a constraint. */
    static boolean isAboutData(Throwable failure) {
        SQLException sql = sql(failure);
        if (sql == null || sql.getSQLState() == null || in(failure)) {
            return false;
        }
        return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
    }

    /** State and code, which never quote a value. */
    static String kind(Throwable failure) {
        SQLException sql = sql(failure);
        return sql == null
                ? failure.getClass().getSimpleName()
                : "SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode();
    }

    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getNextException() != null && sql.getSQLState() == null ? sql.getNextException() : sql;
            }
        }
        return null;
    }
}
