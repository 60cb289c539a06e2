package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.aggregate.Aggregates;
import tv.marquee.analytics.aggregate.sql.AggregateStore;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.PublishedLog;

/** Sums up what people watch and pay, into the warehouse's tables of aggregates. */
public final class Aggregate {

    /** The environment's variable with the password of the warehouse. */
    static final String PASSWORD = "MARQUEE_WAREHOUSE_PASSWORD";

    private static final Job JOB = Job.onLog(
            "aggregate", "Aggregate --warehouse JDBC-URL --user NAME [--full yes]", "warehouse", "user", "full");

    private Aggregate() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err, InstantSource.system()));
    }

    static int run(String[] line, PrintStream out, PrintStream err, InstantSource clock) {
        return JOB.run(
                line,
                out,
                err,
                arguments -> new Wish(
                        Job.log(arguments),
                        new AggregateStore(
                                arguments.required("warehouse"),
                                arguments.required("user"),
                                Optional.ofNullable(System.getenv(PASSWORD)).orElse("")),
                        arguments.text("full").isPresent(),
                        clock));
    }

    /** What was asked for. */
    private record Wish(LogAccess log, AggregateStore store, boolean full, InstantSource clock) implements Job.Task {

        @Override
        public int steps() {
            return 3;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            progress.accept("reading the log");
            PublishedLog.Business business = new PublishedLog(session, log).readBusiness();
            progress.note(business.extent().records() + " records read");
            progress.accept("summing up");
            Aggregates aggregates = Aggregates.of(business, full ? Optional.empty() : store.lastRun());
            progress.accept("writing to the warehouse");
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("records", business.extent().records());
            result.put("unreadable", business.extent().unreadable());
            result.put("position", aggregates.position());
            result.put("since", aggregates.since().map(Object::toString).orElse(""));
            result.put("rows", store.replace(aggregates, clock.instant()));
            return result;
        }
    }
}
