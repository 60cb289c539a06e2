package tv.marquee.analytics;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Starts Spark for one run: no web page, loopback only when local, everything it writes under one folder. */
final class SparkRun {

    private SparkRun() {}

    /**
     * A session; to be stopped by the caller.
     *
     * @param master such as {@code local[*]} or {@code spark://host:7077}
     * @param work where shuffles and native libraries are kept
     */
    static SparkSession start(String name, String master, Path work) {
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", work.resolve("native").toString());
        SparkSession.Builder builder = SparkSession.builder()
                .appName(name)
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.ui.showConsoleProgress", false)
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.warehouse.dir", work.resolve("warehouse").toString())
                .config("spark.local.dir", work.resolve("spark").toString());
        if (master.startsWith("local")) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        return builder.getOrCreate();
    }
}
