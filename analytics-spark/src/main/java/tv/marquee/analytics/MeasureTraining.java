package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.evaluation.SyntheticLog;
import tv.marquee.analytics.evaluation.TrainingCost;
import tv.marquee.analytics.recommendation.TrainingParameters;

/**
 * Trains on ratings that it makes up, and says what that cost, beside Spark's ALS. Tells what it does in lines {@code progress n/m ...}, and
 * closes with {@code result {json}}; exit code 0 done, 1 failed, 2 wrong use.
 */
public final class MeasureTraining {

    private static final String USAGE = "usage: MeasureTraining --people N --titles N --length N [--ease-titles 8000]"
            + " [--peer true|false] [--master local[*]] [--work DIR]";
    private static final int STEPS = 7;
    private static final double MEBIBYTE = 1L << 20;

    private MeasureTraining() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) {
        Arguments arguments;
        SyntheticLog log;
        TrainingParameters parameters;
        try {
            arguments =
                    Arguments.read(line, Set.of("people", "titles", "length", "ease-titles", "peer", "master", "work"));
            log = new SyntheticLog(arguments.whole("people"), arguments.whole("titles"), arguments.whole("length"));
            parameters = TrainingParameters.USUAL.withEaseTitles(
                    (int) arguments.decimal("ease-titles", TrainingParameters.USUAL.easeTitles()));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
        boolean withPeer = arguments.text("peer").map(Boolean::parseBoolean).orElse(true);
        Progress progress = new Progress(out, withPeer ? STEPS + 1 : STEPS);
        String master = arguments.text("master").orElse("local[*]");
        try (SparkSession session = SparkRun.start("marquee training cost", master, SparkRun.work(arguments))) {
            TrainingCost cost = TrainingCost.of(session, log, parameters, withPeer, progress);
            out.println("result " + new JsonMapper().writeValueAsString(result(cost, log)));
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            err.println("measuring failed: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> result(TrainingCost cost, SyntheticLog log) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("people", cost.trained().people());
        result.put("titles", log.titles());
        result.put("interactions", cost.trained().interactions());
        result.put(
                "denseTitles",
                Math.min(
                        cost.trained().titles().size(),
                        cost.trained().parameters().easeTitles()));
        result.put("inverse", cost.trained().algebra());
        result.put("groupingSeconds", seconds(cost.grouping()));
        result.put("trainingSeconds", seconds(cost.training()));
        if (!cost.peer().isZero()) {
            result.put("alsSeconds", seconds(cost.peer()));
        }
        result.put("model", cost.trained().score());
        result.put("popularity", cost.trained().popularity());
        result.put("peakMebibytes", peakMebibytes());
        return result;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    /** The most memory that the process ever had resident, by Linux; -1 elsewhere. */
    private static long peakMebibytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(entry -> entry.startsWith("VmHWM:"))
                .map(entry -> entry.replaceAll("\\D", ""))
                .mapToLong(kibibytes -> Math.round(Long.parseLong(kibibytes) * 1_024 / MEBIBYTE))
                .findFirst()
                .orElse(-1);
    }
}
