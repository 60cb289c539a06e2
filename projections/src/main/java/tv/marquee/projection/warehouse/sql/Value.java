package tv.marquee.projection.warehouse.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A value with its SQL type, which a database must know even of nothing. */
record Value(@Nullable Object value, int type) {

    static Value of(@Nullable String text) {
        return new Value(text, Types.NVARCHAR);
    }

    static Value of(@Nullable Integer number) {
        return new Value(number, Types.INTEGER);
    }

    static Value of(@Nullable Long number) {
        return new Value(number, Types.BIGINT);
    }

    static Value of(@Nullable Double number) {
        return new Value(number, Types.DOUBLE);
    }

    static Value of(@Nullable BigDecimal number) {
        return new Value(number, Types.DECIMAL);
    }

    static Value of(boolean flag) {
        return new Value(flag, Types.BIT);
    }

    static Value of(@Nullable LocalDate day) {
        return new Value(day, Types.DATE);
    }

    /** The moment in UTC, to the millisecond. */
    static Value of(Instant at) {
        return new Value(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC), Types.TIMESTAMP);
    }

    void bind(PreparedStatement statement, int index) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, type);
            case BigDecimal number -> statement.setBigDecimal(index, number); // keeps its scale on every driver
            default -> statement.setObject(index, value, type);
        }
    }
}
