package tv.marquee.ops.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.training.TrainingMeasurement;

/**
 * How many interactions a second training takes in, on ratings that are made up in the size of MovieLens-1M.
 *
 * <p>Ours is a whole training: two countings and inverses, the fit of the blend, and its measurement. Peer: one fit of Spark's ALS on the same
 * sequences, in the setting that tuning finds best on MovieLens; tuning is not counted. Limit: reading the same ratings into a sequence a
 * person, which both need, without any training.
 */
final class TrainBench {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int PEOPLE = 6_040;
    private static final int TITLES = 3_416;
    private static final int LENGTH = 165;

    /** People and titles of the table, from a tenth of MovieLens-1M to ten times. */
    private static final List<TrainingMeasurement> TABLE = List.of(
            new TrainingMeasurement(PEOPLE / 10, TITLES, LENGTH, false),
            new TrainingMeasurement(PEOPLE, TITLES, LENGTH, false),
            new TrainingMeasurement(PEOPLE, 2 * TITLES, LENGTH, false),
            new TrainingMeasurement(PEOPLE, 10 * TITLES, LENGTH, false),
            new TrainingMeasurement(3 * PEOPLE, TITLES, LENGTH, false),
            new TrainingMeasurement(10 * PEOPLE, TITLES, LENGTH, false),
            new TrainingMeasurement(10 * PEOPLE, 10 * TITLES, LENGTH, false));

    private TrainBench() {}

    /** Measures in a folder of its own. */
    static BenchReport run(Path folder, Consumer<String> progress) {
        JsonNode cost = new TrainingMeasurement(PEOPLE, TITLES, LENGTH, true).run(folder, progress);
        double interactions = cost.path("interactions").asDouble(0);
        return BenchReport.of(
                "train",
                interactions / cost.path("trainingSeconds").asDouble(0),
                interactions / cost.path("alsSeconds").asDouble(0),
                interactions / cost.path("groupingSeconds").asDouble(0),
                "interactions/s",
                details(cost));
    }

    /** Measures every size, one after the other, each in a process of its own. */
    static List<Map<String, Object>> table(Path folder, Consumer<String> progress) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TrainingMeasurement size : TABLE) {
            progress.accept(size.people() + " people, " + size.titles() + " titles");
            rows.add(details(size.run(folder, progress)));
        }
        return rows;
    }

    /** The figures of a measurement, by name. */
    static Map<String, Object> details(JsonNode cost) {
        Map<String, Object> details = new TreeMap<>();
        cost.properties()
                .forEach(figure -> details.put(figure.getKey(), JSON.convertValue(figure.getValue(), Object.class)));
        return details;
    }
}
