package tv.marquee.analytics.log;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import tv.marquee.analytics.archive.LogArchive;
import tv.marquee.analytics.privacy.KeyAccess;
import tv.marquee.domain.ledger.Topic;

/** The log as it was published: on Kafka, from its beginning to where it ended when reading began, or in an archive. */
public final class PublishedLog {

    private static final Column[] COLUMNS = Stream.of("topic", "partition", "offset", "key", "value", "headers")
            .map(functions::col)
            .toArray(Column[]::new);

    private static final String SUBSCRIBER = Topic.SUBSCRIBER.text();
    private static final String CATALOGUE = Topic.CATALOGUE.text();

    private final SparkSession spark;
    private final KafkaLog kafka;
    private final Optional<String> archive;
    private final KeyAccess keys;

    public PublishedLog(SparkSession spark, LogAccess access) {
        this.spark = spark;
        this.kafka = new KafkaLog(spark, access.kafka());
        this.archive = access.archive();
        this.keys = access.keys();
    }

    /**
     * Reads everything that was done with titles; records that cannot be read are counted and skipped.
     *
     * @throws LogUnavailable when Kafka does not answer or has no log
     */
    public Reading read() {
        return read(Interest.ACTS);
    }

    /**
     * Reads all reviews and ratings; records that cannot be read are counted and skipped.
     *
     * @throws LogUnavailable when Kafka does not answer or has no log
     */
    public Reading readReviews() {
        return read(Interest.REVIEWS);
    }

    /**
     * Reads what people were shown and what they watched and rated; records that cannot be read are counted and skipped.
     *
     * @throws LogUnavailable when Kafka does not answer or has no log
     */
    public Reading readEngagement() {
        return read(Interest.ENGAGEMENT);
    }

    /**
     * Reads who people are, as far as it says which others they are counted with; records that cannot be read are counted and skipped.
     *
     * @throws LogUnavailable when Kafka does not answer or has no log
     */
    public JavaRDD<PersonChange> readPeople() {
        return Reading.saying(records(Interest.PEOPLE, SUBSCRIBER, ends(SUBSCRIBER)), PersonChange.class);
    }

    /**
     * Reads what people do and pay; records that cannot be read are counted and skipped.
     *
     * @throws LogUnavailable when Kafka does not answer or has no log
     */
    public Business readBusiness() {
        Map<String, Long> ends = ends(SUBSCRIBER);
        JavaRDD<LogRecord> records =
                records(Interest.BUSINESS, SUBSCRIBER, ends).persist(StorageLevel.MEMORY_AND_DISK());
        LogExtent extent = records.aggregate(LogExtent.NOTHING, LogExtent::add, LogExtent::plus);
        return new Business(
                Reading.saying(records, Watching.class),
                Reading.saying(records, Activity.class),
                Reading.saying(records, Membership.class),
                Reading.saying(records, Exclusion.class),
                Reading.saying(records(Interest.TITLES, CATALOGUE, ends(CATALOGUE)), TitleGenres.class),
                extent.upTo(ends));
    }

    /**
     * What people take up, from the beginning of the log as it grows.
     *
     * @param most records read at once
     * @return rows of {@link Uptake#SCHEMA}, in no order; records that cannot be read are skipped
     */
    public Dataset<Row> followUptake(long most) {
        return kafka.follow(SUBSCRIBER, most).select(COLUMNS).mapPartitions(uptake(keys), Encoders.row(Uptake.SCHEMA));
    }

    /**
     * All records of all topics as Kafka has them, from the beginning of the log as it grows.
     *
     * @param most records read at once
     */
    public Dataset<Row> follow(long most) {
        return kafka.follow(Stream.of(Topic.values()).map(Topic::text).collect(Collectors.joining(",")), most);
    }

    /**
     * What identifies the content of Kafka's topics: those that were deleted and made again have another.
     *
     * @throws LogUnavailable when Kafka does not answer or has no log
     */
    public String identity() {
        return kafka.identity();
    }

    private Reading read(Interest interest) {
        Map<String, Long> ends = ends(SUBSCRIBER);
        JavaRDD<LogRecord> records = records(interest, SUBSCRIBER, ends).persist(StorageLevel.MEMORY_AND_DISK());
        LogExtent extent = records.aggregate(LogExtent.NOTHING, LogExtent::add, LogExtent::plus);
        return Reading.of(records, extent.upTo(ends));
    }

    private JavaRDD<LogRecord> records(Interest interest, String topic, Map<String, Long> ends) {
        return rows(topic, ends).select(COLUMNS).javaRDD().mapPartitions(decoding(keys, interest));
    }

    private Dataset<Row> rows(String topic, Map<String, Long> ends) {
        if (archive.isPresent()) {
            return archived(each -> each.records(topic, ends));
        }
        return kafka.upTo(topic, ends);
    }

    private <T> T archived(Question<T> question) {
        String folder = archive.orElseThrow();
        try {
            return question.of(new LogArchive(spark, folder));
        } catch (IOException e) {
            throw new LogUnavailable("the archive of the log cannot be read: " + e.getMessage(), e);
        }
    }

    /** What an archive is asked. */
    @FunctionalInterface
    private interface Question<T> {
        T of(LogArchive archive) throws IOException;
    }

    private static MapPartitionsFunction<Row, Row> uptake(KeyAccess keys) {
        return rows -> Uptake.rows(LogRecords.of(keys, Interest.UPTAKE).readAll(messages(rows)));
    }

    private static FlatMapFunction<Iterator<Row>, LogRecord> decoding(KeyAccess keys, Interest interest) {
        return rows -> LogRecords.of(keys, interest).readAll(messages(rows));
    }

    /** By partition, where the log ends. */
    private Map<String, Long> ends(String topic) {
        if (archive.isPresent()) {
            return archived(each -> each.ends(topic));
        }
        return kafka.ends(topic);
    }

    private static Iterator<Message> messages(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Message next() {
                Row row = rows.next();
                String place = row.getString(0) + "-" + row.getInt(1) + " offset " + row.getLong(2);
                return new Message(place, row.getAs(3), row.getAs(4), name -> lastHeader(row, name));
            }
        };
    }

    private static byte @Nullable [] lastHeader(Row row, String name) {
        if (row.isNullAt(5)) {
            return null;
        }
        List<Row> headers = row.getList(5);
        for (Row header : headers.reversed()) {
            if (name.equals(header.getString(0))) {
                return header.getAs(1);
            }
        }
        return null;
    }

    /** What people do and pay, and of what kinds titles are, in no order; repetitions included. */
    public record Business(
            JavaRDD<Watching> watching,
            JavaRDD<Activity> activity,
            JavaRDD<Membership> memberships,
            JavaRDD<Exclusion> exclusions,
            JavaRDD<TitleGenres> titles,
            LogExtent extent) {}

    /**
     * What was read.
     *
     * @param changes in no order
     * @param reviews in no order; none when they were not asked for
     * @param engagement in no order; none when it was not asked for
     */
    public record Reading(
            JavaRDD<TitleChange> changes,
            JavaRDD<ReviewChange> reviews,
            JavaRDD<Engagement> engagement,
            LogExtent extent) {

        static Reading of(JavaRDD<LogRecord> records, LogExtent extent) {
            return new Reading(
                    saying(records, TitleChange.class),
                    saying(records, ReviewChange.class),
                    saying(records, Engagement.class),
                    extent);
        }

        private static <T> JavaRDD<T> saying(JavaRDD<LogRecord> records, Class<T> type) {
            return records.map(LogRecord::said).filter(type::isInstance).map(type::cast);
        }
    }
}
