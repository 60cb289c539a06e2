package tv.marquee.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeAll
    static void sparkIsShared() {
        LocalSpark.context();
    }

    @Test
    void theModelItsPeersAndItsPartsAreMeasuredOnTheSamePeople() throws IOException {
        Path walks = Files.writeString(folder.resolve("walks.csv"), walks(70));

        assertThat(evaluate("--movielens", walks.toString(), "--protocol", "next-title"))
                .isZero();

        JsonNode protocol = result().path("protocols").path(0);
        Set<String> groups = new TreeSet<>();
        for (JsonNode row : protocol.path("rows")) {
            groups.add(row.path("group").asString());
            assertThat(row.path("measured").path("people").asInt()).isEqualTo(70);
        }
        assertThat(groups).containsExactly("alone", "model", "peer", "without");
        assertThat(ndcg(protocol, "Marquee")).isGreaterThan(ndcg(protocol, "popularity") + .2);
        assertThat(ndcg(protocol, "Spark ALS")).isBetween(0.0, 1.0);
    }

    @Test
    void whereGenresAreKnownThePriceOfCalibratingThemIsMeasured() throws IOException {
        String[] walked = walks(70).lines().skip(1).toArray(String[]::new);
        Files.write(
                folder.resolve("ratings.csv"),
                Stream.concat(
                                Stream.of("userId,movieId,rating,timestamp"),
                                Stream.of(walked)
                                        .map(line -> line.split(","))
                                        .map(f -> f[0] + "," + f[1] + ",5.0," + f[2]))
                        .toList());
        Files.write(
                folder.resolve("movies.csv"),
                Stream.of(walked)
                        .map(line -> line.split(",")[1])
                        .distinct()
                        .map(item -> item + ",Film " + item + "," + (item.hashCode() % 3 == 0 ? "Comedy" : "Drama"))
                        .toList());

        assertThat(evaluate("--movielens", folder.toString(), "--protocol", "next-title"))
                .isZero();

        JsonNode protocol = result().path("protocols").path(0);
        assertThat(ndcg(protocol, "Marquee, genres calibrated")).isPositive().isLessThan(1);
        assertThat(divergence(protocol, 1)).isLessThan(divergence(protocol, 0));
    }

    @Test
    void wrongUseSaysHow() {
        assertThat(evaluate("--movielens", folder.toString(), "--protocol", "guess"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no protocol guess", "usage: Evaluate");
    }

    @Test
    void aFolderWithoutRatingsIsToldOf() {
        assertThat(evaluate("--movielens", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("neither ratings.csv nor ratings.dat")
                .doesNotContain("usage");
        assertThat(out.size()).as("nothing was begun").isZero();
    }

    private int evaluate(String... line) {
        return Evaluate.run(
                line,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode result() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("result "))
                .map(line -> new JsonMapper().readTree(line.substring("result ".length())))
                .findFirst()
                .orElseThrow();
    }

    private static double divergence(JsonNode protocol, int ranker) {
        return protocol.path("divergences")
                .path(ranker)
                .path("measured")
                .path("means")
                .path(0)
                .asDouble();
    }

    private static double ndcg(JsonNode protocol, String name) {
        return protocol.path("rows")
                .valueStream()
                .filter(row -> row.path("name").asString().equals(name))
                .map(row -> row.path("measured").path("means").path(1).asDouble())
                .findFirst()
                .orElseThrow();
    }

    /** People who walk round a circle of forty titles, now and then leaping. */
    private static String walks(int people) {
        Random random = new Random(42);
        StringBuilder lines = new StringBuilder("user,item,position\n");
        for (int p = 0; p < people; p++) {
            Set<Integer> seen = new TreeSet<>();
            int at = random.nextInt(40);
            while (seen.size() < 12) {
                at = random.nextInt(8) == 0 ? random.nextInt(40) : (at + 1) % 40;
                if (seen.add(at)) {
                    lines.append(p)
                            .append(',')
                            .append(at)
                            .append(',')
                            .append(seen.size())
                            .append('\n');
                }
            }
        }
        return lines.toString();
    }
}
