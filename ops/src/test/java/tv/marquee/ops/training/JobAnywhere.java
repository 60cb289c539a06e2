package tv.marquee.ops.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A Spark job on servers that are not those of a data folder. */
public final class JobAnywhere {

    private JobAnywhere() {}

    /**
     * Runs it and waits for the end.
     *
     * @param folder for its log, and what it needs while it runs
     * @return what it gives as its result
     */
    public static JsonNode run(String main, Path folder, List<String> arguments, Map<String, String> environment) {
        return SparkJob.ofThisBuild("tv.marquee.analytics." + main)
                .run(folder.resolve("spark"), folder.resolve("job.log"), arguments, environment, step -> {});
    }
}
