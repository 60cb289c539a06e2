package tv.marquee.analytics.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tv.marquee.analytics.log.LogExtent;
import tv.marquee.analytics.publication.VersionedFolder;
import tv.marquee.domain.recommendation.Act;

/**
 * What stands in {@code manifest.json} of a model folder, beside the numbers themselves.
 *
 * @param format the version of this form
 * @param version names the model; later models have greater names
 * @param log what it was trained on
 * @param blend how scores become one
 * @param files every other file of the folder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        int format,
        String version,
        Instant createdAt,
        Log log,
        Counts counts,
        Parameters parameters,
        Blending blend,
        Offline offline,
        List<VersionedFolder.Content> files) {

    /** Offsets by topic and partition, and the position of the event store that they reach. */
    record Log(Map<String, Long> offsets, long position, long records, long unreadable) {}

    record Counts(long people, int titles, long interactions) {}

    record Parameters(int longestLag, int neighbours, double easeLambda, int easeTitles, String inverse) {}

    /**
     * {@code fittedOn} is the number of people, 0 when the weights are those by default; {@code acts} tells by name what each counts in
     * a history.
     */
    record Blending(
            long fittedOn,
            double popularity,
            List<Signalling> signals,
            Following sequences,
            Map<String, Double> acts) {}

    /** One signal: which matrix is applied, how a history's titles count by age, and its part in the blend. */
    record Signalling(String matrix, String decay, double weight, double floor) {}

    /** What followed in the sequences of people alike, and its part in the blend. */
    record Following(double weight, double floor) {}

    record Offline(String protocol, OfflineScores model, OfflineScores popularity) {}

    static Manifest of(
            String version, Instant createdAt, LogExtent extent, Trained trained, List<VersionedFolder.Content> files) {
        TrainingParameters p = trained.parameters();
        return new Manifest(
                ModelFolder.FORMAT,
                version,
                createdAt,
                new Log(extent.offsets(), extent.position(), extent.records(), extent.unreadable()),
                new Counts(trained.people(), trained.titles().size(), trained.interactions()),
                new Parameters(p.longestLag(), p.neighbours(), p.easeLambda(), p.easeTitles(), trained.algebra()),
                blending(trained),
                new Offline("next-title", trained.score(), trained.popularity()),
                files);
    }

    private static Blending blending(Trained trained) {
        Blend blend = trained.blend();
        return new Blending(
                trained.fittedOn(),
                blend.popularity(),
                Arrays.stream(Signal.values())
                        .flatMap(s -> Stream.ofNullable(s.matrix())
                                .map(matrix -> new Signalling(
                                        matrix.text(), s.decay().text(), blend.weight(s), blend.floor(s))))
                        .toList(),
                new Following(blend.weight(Signal.SEQUENCES), blend.floor(Signal.SEQUENCES)),
                acts(trained.model().acts()));
    }

    private static Map<String, Double> acts(ActWeights weights) {
        Map<String, Double> acts = new LinkedHashMap<>();
        for (Act act : Act.values()) {
            acts.put(act.text(), weights.of(act));
        }
        return acts;
    }
}
