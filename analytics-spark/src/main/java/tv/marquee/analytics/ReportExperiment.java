package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.experiment.ExperimentReport;
import tv.marquee.analytics.log.KafkaLog;
import tv.marquee.analytics.log.LogUnavailable;

/**
 * Says what an experiment found by now. Tells what it does in lines {@code progress n/m ...}, and closes with {@code result {json}};
 * exit code 0 done, 1 failed, 2 wrong use.
 */
public final class ReportExperiment {

    private static final String USAGE =
            "usage: ReportExperiment --kafka HOST:PORT --experiment NAME [--weights A=1,B=1] [--master local[*]] [--work DIR]";
    private static final int STEPS = 3;

    private ReportExperiment() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) {
        Arguments arguments;
        String experiment;
        String kafka;
        Map<String, Integer> weights;
        try {
            arguments = Arguments.read(line, Set.of("kafka", "experiment", "weights", "master", "work"));
            experiment = arguments.required("experiment");
            kafka = arguments.required("kafka");
            weights = weights(arguments.text("weights").orElse(""));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
        Progress progress = new Progress(out, STEPS);
        String master = arguments.text("master").orElse("local[*]");
        progress.accept("starting Spark on " + master);
        try (SparkSession session = SparkRun.start("marquee experiment", master, SparkRun.work(arguments))) {
            progress.accept("reading the log from Kafka at " + kafka);
            KafkaLog.Reading log = new KafkaLog(session, kafka).readEngagement();
            progress.note(log.extent().records() + " records read");
            progress.accept("comparing the variants of " + experiment);
            ExperimentReport report = ExperimentReport.of(experiment, log.engagement(), weights);
            out.println("result " + new JsonMapper().writeValueAsString(report));
            return 0;
        } catch (LogUnavailable | IllegalArgumentException | IOException e) {
            err.println("there is no report: " + e.getMessage());
            return 1;
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
