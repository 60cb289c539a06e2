package tv.marquee.analytics.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Records of the log as they stand on Kafka, sealed payloads as they are, in Parquet files by topic and day (UTC) of
 * publication. What is added is added once: each batch of the stream becomes a folder of its own under a name that only this
 * batch can have, written aside and renamed when it is whole. Folders are put together when there are many; a folder of many
 * stands for all that came before it, so that a reader is right at any moment. Nothing is compressed: ciphertext does not
 * shrink, and what must not be there can be looked for.
 *
 * <p>Layout: {@code checkpoint/} of the stream, {@code parts/batch-N/topic=T/day=D/*.parquet}, {@code parts/all-to-N/...}.
 */
public final class LogArchive {

    private static final int MOST_PARTS = 8;
    private static final Pattern PART = Pattern.compile("(batch|all-to)-(\\d{10})");
    private static final String TOPIC = "topic";
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";
    private static final String DAY = "day";

    private final SparkSession spark;
    private final Path folder;
    private final FileSystem files;

    /** @param folder on any file system, such as {@code hdfs://host/log} or {@code /data/archive} */
    public LogArchive(SparkSession spark, String folder) throws IOException {
        this.spark = spark;
        this.folder = new Path(folder);
        this.files = this.folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    }

    /**
     * What was done.
     *
     * @param records that were added
     * @param parts that there are now
     */
    public record Added(long records, int parts) {}

    /** A part and the last batch that is in it. */
    private record Part(Path path, boolean whole, long last) {}

    /**
     * Adds what a stream of records has gained since the last time, to its end. A run that stops half-way is gone on with by
     * the next.
     *
     * @param stream of {@code topic}, {@code partition}, {@code offset}, {@code timestamp}, {@code key}, {@code value} and
     *     {@code headers}, always of the same topics
     * @param log identifies the content of the topics: those that were made anew have another, in which an offset is of another record
     * @throws IOException when the archive cannot be written, has lost how far it is, or is of another log
     */
    public Added add(Dataset<Row> stream, String log) throws IOException {
        Path checkpoint = new Path(folder, "checkpoint");
        if (!files.exists(checkpoint) && !parts().isEmpty()) {
            throw new IOException("the archive at " + folder + " has records and no checkpoint that says how far it is;"
                    + " move it away, and another is made from the whole log");
        }
        requireSame(log);
        try {
            StreamingQuery query = stream.withColumn(DAY, to_date(col("timestamp")))
                    .writeStream()
                    .option("checkpointLocation", checkpoint.toString())
                    .trigger(Trigger.AvailableNow())
                    .foreachBatch((VoidFunction2<Dataset<Row>, Long>) this::write)
                    .start();
            query.awaitTermination();
            long records = Arrays.stream(query.recentProgress())
                    .mapToLong(progress -> progress.numInputRows())
                    .sum();
            putTogether();
            return new Added(records, parts().size());
        } catch (StreamingQueryException | TimeoutException e) {
            throw new IOException("the archive at " + folder + " was not brought to the end of the log", e);
        }
    }

    /** An archive from before that was written down is taken at its word. */
    private void requireSame(String log) throws IOException {
        Path known = new Path(folder, "log.txt");
        if (!files.exists(known)) {
            try (FSDataOutputStream file = files.create(known, false)) {
                file.write(log.getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        try (FSDataInputStream file = files.open(known)) {
            if (!log.equals(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
                throw new IOException(
                        "the archive at " + folder + " is of Kafka's topics as they were before they were made anew;"
                                + " move it away, and another is made from the whole log");
            }
        }
    }

    /**
     * Begins an archive with records that come from elsewhere than Kafka; nothing can be added to it.
     *
     * @param records as they are read, with their {@code day}
     */
    void begin(Dataset<Row> records) throws IOException {
        rename(written(records, "all-to-0"), part("all-to", 0));
    }

    /**
     * The records of a topic before some ends, whatever is added meanwhile.
     *
     * @param ends as {@link #ends} gives them
     * @throws IOException when there is no archive
     */
    public Dataset<Row> records(String topic, Map<String, Long> ends) throws IOException {
        Column before = ends.entrySet().stream()
                .map(end -> col(PARTITION)
                        .equalTo(Integer.parseInt(end.getKey().substring(topic.length() + 1)))
                        .and(col(OFFSET).lt(end.getValue())))
                .reduce(lit(false), Column::or);
        return records(topic).filter(before);
    }

    /**
     * All records of a topic that are archived.
     *
     * @throws IOException when there is no archive
     */
    public Dataset<Row> records(String topic) throws IOException {
        return all().filter(col(TOPIC).equalTo(topic));
    }

    /**
     * By partition, such as {@code marquee.subscriber-0}, the offset after the last record of a topic.
     *
     * @throws IOException when there is no archive, or a record is missing in it or there twice
     */
    public Map<String, Long> ends(String topic) throws IOException {
        Map<String, Long> ends = new TreeMap<>();
        List<Row> partitions = records(topic)
                .groupBy(PARTITION)
                .agg(min(OFFSET), max(OFFSET), count(lit(1)))
                .collectAsList();
        for (Row partition : partitions) {
            long first = partition.getLong(1);
            long end = partition.getLong(2) + 1;
            if (partition.getLong(3) != end - first) {
                throw new IOException("the archive at " + folder + " has " + partition.getLong(3) + " records of "
                        + topic + "-" + partition.getInt(0) + " where there should be " + (end - first));
            }
            ends.put(topic + "-" + partition.getInt(0), end);
        }
        return ends;
    }

    private void write(Dataset<Row> batch, long id) throws IOException {
        if (parts().stream().noneMatch(part -> part.last() >= id)) {
            rename(written(batch, "batch-" + id), part("batch", id));
        }
    }

    /** Writes aside what is not there yet for whoever reads. */
    private Path written(Dataset<Row> records, String name) {
        Path aside = new Path(folder, "aside/" + name);
        records.write()
                .mode(SaveMode.Overwrite)
                .option("compression", "uncompressed")
                .partitionBy(TOPIC, DAY)
                .parquet(aside.toString());
        return aside;
    }

    private void rename(Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        if (!files.rename(from, to)) {
            throw new IOException(from + " cannot be renamed to " + to);
        }
    }

    private void putTogether() throws IOException {
        List<Part> parts = parts();
        if (parts.size() > MOST_PARTS) {
            long last = parts.getLast().last();
            Dataset<Row> all = all().repartition(col(TOPIC), col(DAY)).sortWithinPartitions(PARTITION, OFFSET);
            rename(written(all, "all-to-" + last), part("all-to", last));
        }
        removeReplaced();
    }

    private void removeReplaced() throws IOException {
        List<Part> needed = parts();
        for (Part part : found()) {
            if (!needed.contains(part)) {
                files.delete(part.path(), true);
            }
        }
        files.delete(new Path(folder, "aside"), true);
    }

    private Dataset<Row> all() throws IOException {
        return parts().stream()
                .map(part -> spark.read().parquet(part.path().toString()))
                .reduce(Dataset::unionByName)
                .orElseThrow(() -> new IOException("there is no archive at " + folder));
    }

    /** Those that together hold each batch once, in order. */
    private List<Part> parts() throws IOException {
        List<Part> found = found();
        Optional<Part> whole = found.stream().filter(Part::whole).max(Comparator.comparingLong(Part::last));
        return found.stream()
                .filter(part -> whole.isEmpty()
                        || part.equals(whole.get())
                        || !part.whole() && part.last() > whole.get().last())
                .sorted(Comparator.comparingLong(Part::last))
                .toList();
    }

    private List<Part> found() throws IOException {
        Path parts = new Path(folder, "parts");
        List<Part> found = new ArrayList<>();
        if (files.exists(parts)) {
            for (FileStatus entry : files.listStatus(parts)) {
                Matcher name = PART.matcher(entry.getPath().getName());
                if (name.matches()) {
                    found.add(new Part(entry.getPath(), name.group(1).equals("all-to"), Long.parseLong(name.group(2))));
                }
            }
        }
        return found;
    }

    private Path part(String kind, long last) {
        return new Path(folder, String.format("parts/%s-%010d", kind, last));
    }
}
