package tv.marquee.analytics;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Starts Spark for one run: no web page, nothing but loopback when the master is on this machine, everything it writes under one folder. On a
 * cluster the executors load the jars from where this process has them, unless {@code spark-submit} brought them.
 */
final class SparkRun {

    private static final String SUBMITTED = "spark.submit.deployMode";
    private static final String EXECUTOR_OPTIONS =
            "-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
                    + " -Dfile.encoding=UTF-8 -Duser.timezone=UTC";

    private SparkRun() {}

    /** The master where none is asked for: that of {@code spark-submit}, or all cores of this process. */
    static String defaultMaster() {
        return System.getProperty("spark.master", "local[*]");
    }

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
        if (isOnThisMachine(master)) {
            builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
        }
        if (!isLocal(master)) {
            builder.config("spark.executor.extraJavaOptions", EXECUTOR_OPTIONS);
            if (System.getProperty(SUBMITTED) == null) {
                builder.config("spark.executor.extraClassPath", System.getProperty("java.class.path"));
            }
        }
        return builder.getOrCreate();
    }

    private static boolean isLocal(String master) {
        return master.startsWith("local");
    }

    private static boolean isOnThisMachine(String master) {
        return isLocal(master) || master.startsWith("spark://127.0.0.1:") || master.startsWith("spark://localhost:");
    }
}
