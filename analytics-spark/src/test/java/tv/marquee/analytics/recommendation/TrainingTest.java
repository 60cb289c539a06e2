package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.log.TitleChange;
import tv.marquee.analytics.log.TitleChange.Kind;
import tv.marquee.domain.recommendation.Act;

class TrainingTest {

    private static final int TITLES = 40;
    private static final int LENGTH = 12;

    /** People walk round a circle of titles, now and then leaping. */
    private static final List<List<String>> WALKERS = walkers(80);

    private static final Trained OF_WALKERS = train(changes(WALKERS));

    @Test
    void whatPeopleDoNextIsLearned() {
        Trained trained = OF_WALKERS;

        assertThat(trained.fittedOn()).isEqualTo(80);
        assertThat(trained.people()).isEqualTo(80);
        assertThat(trained.interactions()).isEqualTo(80L * LENGTH);
        assertThat(trained.score().people()).isEqualTo(80);
        assertThat(trained.score().ndcg()).isGreaterThan(trained.popularity().ndcg() + .3);
        assertThat(best(trained, "t05", "t06", "t07")).isEqualTo("t08");
    }

    @Test
    void tooFewPeopleLeaveTheWeightsAsMeasuredElsewhere() {
        Trained trained = train(changes(WALKERS.subList(0, 8)));

        assertThat(trained.fittedOn()).isZero();
        assertThat(trained.blend().weights()).containsExactly(.8, 0, .6, .5, .4, .5);
        assertThat(trained.blend().popularity()).isEqualTo(-.8);
        assertThat(trained.blend().floors()).doesNotContain(0);
    }

    @Test
    void onePersonOfOneTitleIsEnoughForAModel() {
        Trained trained = train(changes(List.of(List.of("t01"))));

        assertThat(trained.titles()).containsExactly("t01");
        assertThat(trained.score()).isEqualTo(new OfflineScores(0, 0, 0, 0, 0));
        assertThat(trained.model().popularity()).containsExactly(1);
        assertThat(trained.blend().floors()).containsOnly(1);
    }

    @Test
    void anEmptyLogIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> train(List.of())).withMessageContaining("no ratings");
    }

    @Test
    void theTitlesTestedOnHaveNoPartInTheWeights() {
        List<List<String>> otherEndings = new ArrayList<>();
        Random random = new Random(5);
        for (List<String> walk : WALKERS) {
            List<String> changed = new ArrayList<>(walk.subList(0, LENGTH - 1));
            changed.add(anyBut(changed, random));
            otherEndings.add(changed);
        }

        Trained before = OF_WALKERS;
        Trained after = train(changes(otherEndings));

        assertThat(after.blend().weights()).containsExactly(before.blend().weights(), within(1e-9));
        assertThat(after.blend().popularity()).isEqualTo(before.blend().popularity(), within(1e-9));
        assertThat(after.score().ndcg()).isLessThan(before.score().ndcg());
    }

    @Test
    void theModelThatIsFittedKnowsNothingOfTheLastTwoTitles() {
        // Half of the people end with x1 and x2, half with x2 and x1. Had either of anyone's last two titles been
        // counted,
        // both would be the most popular by far, and the last of everyone would be foretold by popularity alone.
        List<List<String>> people = IntStream.range(0, 60)
                .mapToObj(p ->
                        List.of(name(p % 20), name(20 + p % 20), p % 2 == 0 ? "x1" : "x2", p % 2 == 0 ? "x2" : "x1"))
                .toList();

        assertThat(train(changes(people)).popularity().hitRate()).isZero();
    }

    @Test
    void whatSaysNothingOfTheNextTitleIsFoundToCountLittle() {
        // Now and then, on their walk, people put titles on the list that they never walk to.
        Random random = new Random(8);
        List<List<String>> walkers = walkers(300);
        List<TitleChange> changes = new ArrayList<>();
        for (int p = 0; p < walkers.size(); p++) {
            List<String> listed = new ArrayList<>();
            for (String title : walkers.get(p)) {
                String other = name(random.nextInt(TITLES));
                if (random.nextBoolean()
                        && !listed.contains(other)
                        && !walkers.get(p).contains(other)) {
                    listed.add(other);
                    changes.add(new TitleChange(
                            Integer.toString(p), other, Kind.LISTED, 0, changes.size(), changes.size() + 1L));
                }
                changes.add(TitleChange.rated(Integer.toString(p), title, 8, changes.size(), changes.size() + 1L));
            }
        }

        assertThat(train(changes).model().acts().of(Act.LISTED)).isLessThan(Act.LISTED.byDefault());
        assertThat(OF_WALKERS.model().acts()).isEqualTo(ActWeights.USUAL);
    }

    @Test
    void neitherNamesNorTheOrderOfPeopleMatter() {
        List<TitleChange> renamed = changes(WALKERS).stream()
                .map(c -> TitleChange.rated(
                        "z" + (900 - Integer.parseInt(c.profile())),
                        renamed(c.title()),
                        c.halves(),
                        c.at(),
                        c.position()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(renamed, new Random(3));

        Trained one = OF_WALKERS;
        Trained other = train(renamed);

        assertThat(other.blend().weights()).containsExactly(one.blend().weights(), within(1e-3));
        assertThat(other.score().hitRate()).isEqualTo(one.score().hitRate(), within(1e-9));
        for (String title : one.titles()) {
            assertThat(score(other, renamed(title), TrainingTest::renamed))
                    .isEqualTo(score(one, title, UnaryOperator.identity()), within(1e-2));
        }
    }

    private static String renamed(String title) {
        return "r" + (99 - Integer.parseInt(title.substring(1)));
    }

    private static double score(Trained trained, String title, UnaryOperator<String> names) {
        Sequence history = history(trained, names.apply("t03"), names.apply("t17"), names.apply("t18"));
        return trained.blend().scores(trained.model(), history)[trained.titles().indexOf(title)];
    }

    private static String best(Trained trained, String... seen) {
        Sequence history = history(trained, seen);
        double[] scores = trained.blend().scores(trained.model(), history);
        for (int title : history.titles()) {
            scores[title] = Double.NEGATIVE_INFINITY;
        }
        int best = 0;
        for (int t = 1; t < scores.length; t++) {
            best = scores[t] > scores[best] ? t : best;
        }
        return trained.titles().get(best);
    }

    private static Sequence history(Trained trained, String... seen) {
        return new Sequence(
                Arrays.stream(seen).mapToInt(trained.titles()::indexOf).toArray());
    }

    private static Trained train(List<TitleChange> changes) {
        var spark = LocalSpark.context();
        return new Training(spark, TrainingParameters.USUAL, step -> {})
                .train(Interactions.of(spark, spark.parallelize(changes, 2)));
    }

    private static List<TitleChange> changes(List<List<String>> people) {
        List<TitleChange> changes = new ArrayList<>();
        for (int p = 0; p < people.size(); p++) {
            for (int k = 0; k < people.get(p).size(); k++) {
                changes.add(TitleChange.rated(Integer.toString(p), people.get(p).get(k), 8, k, changes.size() + 1L));
            }
        }
        return changes;
    }

    private static List<List<String>> walkers(int people) {
        Random random = new Random(42);
        List<List<String>> walkers = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            List<String> walk = new ArrayList<>();
            int at = random.nextInt(TITLES);
            while (walk.size() < LENGTH) {
                at = random.nextInt(8) == 0 ? random.nextInt(TITLES) : (at + 1) % TITLES;
                if (!walk.contains(name(at))) {
                    walk.add(name(at));
                }
            }
            walkers.add(walk);
        }
        return walkers;
    }

    private static String anyBut(List<String> seen, Random random) {
        String title = name(random.nextInt(TITLES));
        return seen.contains(title) ? anyBut(seen, random) : title;
    }

    private static String name(int title) {
        return "t%02d".formatted(title);
    }
}
