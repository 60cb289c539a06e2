package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.log.KafkaAccess;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.LogUnavailable;
import tv.marquee.analytics.privacy.KeyAccess;
import tv.marquee.domain.ledger.KeysUnavailable;

/**
 * The frame that all jobs share. A job tells what it does in lines {@code progress n/m ...} and {@code note ...}, and closes with
 * {@code result {json}}; exit code 0 done, 1 failed, 2 wrong use. Each may be given Spark's {@code --master} and a folder to {@code --work}
 * in.
 *
 * @param name for people, and for Spark
 * @param usage of its arguments, but for {@code --master} and {@code --work}
 * @param arguments the names that may be given beside those two
 */
record Job(String name, String usage, Set<String> arguments) {

    private static final String MASTER = "master";
    private static final String WORK = "work";
    private static final String KAFKA = "kafka";
    private static final String KAFKA_PROPERTIES = "kafka-properties";
    private static final String ARCHIVE = "archive";
    private static final String KEYS = "keys";
    private static final String KEYSET = "keyset";

    Job {
        Set<String> all = new HashSet<>(arguments);
        all.addAll(Set.of(MASTER, WORK));
        arguments = Set.copyOf(all);
    }

    /**
     * A job that reads the log from its beginning to its end, and may be told where keys are, too.
     *
     * @param usage of its arguments, but for {@code --kafka}, {@code --kafka-properties}, {@code --archive}, {@code --keys} and {@code --keyset}
     */
    static Job onLog(String name, String usage, String... arguments) {
        Set<String> all = new HashSet<>(Set.of(arguments));
        all.addAll(Set.of(KAFKA, KAFKA_PROPERTIES, ARCHIVE, KEYS, KEYSET));
        return new Job(
                name,
                usage + " --kafka HOST:PORT [--kafka-properties FILE] | --archive DIR-OR-URL"
                        + " [--keys JDBC-URL --keyset FILE]",
                all);
    }

    /**
     * A job that follows the log as it grows on Kafka, and may be told where keys are, too.
     *
     * @param usage of its arguments, but for {@code --kafka}, {@code --kafka-properties}, {@code --keys} and {@code --keyset}
     */
    static Job onKafka(String name, String usage, String... arguments) {
        Set<String> all = new HashSet<>(Set.of(arguments));
        all.addAll(Set.of(KAFKA, KAFKA_PROPERTIES, KEYS, KEYSET));
        return new Job(
                name, usage + " --kafka HOST:PORT [--kafka-properties FILE] [--keys JDBC-URL --keyset FILE]", all);
    }

    /** Where the log is, as a command line and the environment tell it. */
    static LogAccess log(Arguments arguments) {
        Optional<String> archive = arguments.text(ARCHIVE);
        return new LogAccess(
                KafkaAccess.of(
                        archive.isPresent() ? arguments.text(KAFKA).orElse("") : arguments.required(KAFKA),
                        arguments.text(KAFKA_PROPERTIES).map(Path::of)),
                archive,
                KeyAccess.of(arguments.text(KEYS), arguments.text(KEYSET), System.getenv(KeyAccess.PASSWORD)));
    }

    /** Makes a task of a command line. */
    @FunctionalInterface
    interface Preparation {

        /**
         * Reads what can be read before Spark is started.
         *
         * @throws IllegalArgumentException when an argument is not sound, in words for whoever typed it
         */
        Task prepare(Arguments arguments) throws IOException;
    }

    /** What a job does, once its arguments are known to be sound. */
    interface Task {

        /** How many steps it tells the beginning of. */
        int steps();

        /**
         * Does it.
         *
         * @return the job's result, by name; how many {@code seconds} the whole job took is added to it
         * @throws IllegalArgumentException when what was asked for cannot be had, in words for whoever asked
         */
        Map<String, Object> run(SparkSession session, Progress progress) throws IOException;
    }

    /**
     * Runs it.
     *
     * @return the exit code
     */
    int run(String[] line, PrintStream out, PrintStream err, Preparation preparation) {
        Task task;
        String master;
        Path work;
        try {
            Arguments given = Arguments.read(line, arguments);
            master = given.text(MASTER).orElseGet(SparkRun::defaultMaster);
            work = given.folder(WORK, Path.of(System.getProperty("java.io.tmpdir"), "marquee-spark"));
            task = preparation.prepare(given);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("usage: " + usage + " [--master local[*]] [--work DIR]");
            return 2;
        } catch (IOException | UncheckedIOException e) {
            return failed(err, e);
        }
        long begun = System.nanoTime();
        Progress progress = new Progress(out, task.steps() + 1);
        progress.accept("starting Spark on " + master);
        try (SparkSession session = SparkRun.start("marquee " + name, master, work)) {
            Map<String, Object> result = new LinkedHashMap<>(task.run(session, progress));
            result.put("seconds", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1_000.0);
            out.println("result " + new JsonMapper().writeValueAsString(result));
            return 0;
        } catch (Exception e) {
            return failed(
                    err,
                    foreseen(e)
                            .orElseThrow(
                                    () -> new IllegalStateException(name + " failed in a way that nobody foresaw", e)));
        }
    }

    /** What can go wrong; of the log and the keys wherever, since Spark puts what an executor met into an exception of its own. */
    private static Optional<Throwable> foreseen(Exception e) {
        if (e instanceof IllegalArgumentException || e instanceof IOException || e instanceof UncheckedIOException) {
            return Optional.of(e);
        }
        Throwable each = e;
        while (each != null && !(each instanceof LogUnavailable) && !(each instanceof KeysUnavailable)) {
            each = each.getCause();
        }
        return Optional.ofNullable(each);
    }

    private int failed(PrintStream err, Throwable e) {
        err.println(name + " failed: " + e.getMessage());
        return 1;
    }
}
