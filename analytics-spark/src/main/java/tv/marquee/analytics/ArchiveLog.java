package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.archive.LogArchive;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.PublishedLog;

/** Brings the archive of the log up to its end. */
public final class ArchiveLog {

    private static final Job JOB = Job.onKafka("archive", "ArchiveLog --folder DIR-OR-URL", "folder");

    /** Most records of one batch. */
    private static final long MOST = 200_000;

    private ArchiveLog() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) {
        return JOB.run(line, out, err, arguments -> new Wish(Job.log(arguments), arguments.required("folder")));
    }

    /** What was asked for. */
    private record Wish(LogAccess log, String folder) implements Job.Task {

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            progress.accept("archiving what the log has gained");
            PublishedLog published = new PublishedLog(session, log);
            LogArchive.Added added = new LogArchive(session, folder).add(published.follow(MOST), published.identity());
            return Map.of("records", added.records(), "parts", added.parts());
        }
    }
}
