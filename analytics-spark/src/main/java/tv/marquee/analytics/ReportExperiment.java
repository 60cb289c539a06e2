package tv.marquee.analytics;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.experiment.ExperimentReport;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.PublishedLog;

/** Says what an experiment found by now. */
public final class ReportExperiment {

    private static final Job JOB =
            Job.onLog("report", "ReportExperiment --experiment NAME [--weights A=1,B=1]", "experiment", "weights");

    private ReportExperiment() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) {
        return JOB.run(line, out, err, Wish::of);
    }

    /** What was asked for. */
    private record Wish(LogAccess log, String experiment, Map<String, Integer> weights) implements Job.Task {

        static Wish of(Arguments arguments) {
            return new Wish(
                    Job.log(arguments),
                    arguments.required("experiment"),
                    ReportExperiment.weights(arguments.text("weights").orElse("")));
        }

        @Override
        public int steps() {
            return 2;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) {
            progress.accept("reading the log from " + log.place());
            PublishedLog.Reading reading = new PublishedLog(session, log).readEngagement();
            progress.note(reading.extent().records() + " records read");
            progress.accept("comparing the variants of " + experiment);
            ExperimentReport report = ExperimentReport.of(experiment, reading.engagement(), weights);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("experiment", report.experiment());
            result.put("variants", report.variants());
            result.put("differences", report.differences());
            result.put("inTwo", report.inTwo());
            result.put("sampleRatio", report.sampleRatio());
            result.put("sampleRatioHolds", report.sampleRatioHolds());
            return result;
        }
    }

    private static Map<String, Integer> weights(String text) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] sides = part.split("=");
            if (sides.length != 2
                    || !sides[1].matches("[1-9][0-9]{0,5}")
                    || weights.put(sides[0], Integer.valueOf(sides[1])) != null) {
                throw new IllegalArgumentException("--weights is not a list such as control=1,treatment=1");
            }
        }
        return weights;
    }
}
