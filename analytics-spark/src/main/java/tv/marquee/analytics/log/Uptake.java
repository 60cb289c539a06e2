package tv.marquee.analytics.log;

import java.time.Instant;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Someone began to watch a title, put it on their list or rated it well, as a row of a stream. */
public final class Uptake {

    /** The person's profile, a text. */
    public static final String PROFILE = "profile";

    /** The title's id. */
    public static final String TITLE = "title";

    /** When it happened. */
    public static final String AT = "at";

    /** Its place in the log. */
    public static final String POSITION = "position";

    /** {@link #PROFILE}, {@link #TITLE}, {@link #AT} and {@link #POSITION}, none of them null. */
    public static final StructType SCHEMA = new StructType()
            .add(PROFILE, DataTypes.StringType, false)
            .add(TITLE, DataTypes.StringType, false)
            .add(AT, DataTypes.TimestampType, false)
            .add(POSITION, DataTypes.LongType, false);

    private static final int WELL_RATED_HALVES = 7;

    private Uptake() {}

    static Iterator<Row> rows(Iterator<LogRecord> records) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, 0), false)
                .map(LogRecord::said)
                .filter(TitleChange.class::isInstance)
                .map(TitleChange.class::cast)
                .filter(change -> change.kind() != TitleChange.Kind.RATED || change.halves() >= WELL_RATED_HALVES)
                .map(change -> RowFactory.create(
                        change.profile(), change.title(), Instant.ofEpochMilli(change.at()), change.position()))
                .iterator();
    }
}
