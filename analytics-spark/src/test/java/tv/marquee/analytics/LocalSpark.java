package tv.marquee.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, started by the first test that asks and kept for all. */
public final class LocalSpark {

    private static SparkSession session = start();

    private LocalSpark() {}

    /** The shared context; another when a job under test has stopped it. */
    public static synchronized JavaSparkContext context() {
        if (session.sparkContext().isStopped()) {
            session = start();
        }
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    private static SparkSession start() {
        try {
            Path target = Files.createDirectories(Path.of("target", "spark-of-tests"));
            return SparkRun.start("tests", "local[2]", target.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
