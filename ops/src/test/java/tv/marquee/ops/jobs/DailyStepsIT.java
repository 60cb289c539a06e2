package tv.marquee.ops.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.jobs.JobRuns.Run;
import tv.marquee.ops.platform.TestPlatform;

/** On the real database; each test has jobs of its own. */
class DailyStepsIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    private final JobRuns runs = JobRuns.of(TestPlatform.get());
    private final String mine = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> done = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T03:00:00Z");

    @Test
    void stepsOfADayAreDoneOnceInOrder() {
        DailySteps steps = steps(step("archive"), step("aggregate"));

        assertThat(steps.goOn(TODAY, run -> {})).isTrue();
        assertThat(steps.goOn(TODAY, run -> {})).isTrue();
        assertThat(done).containsExactly("archive", "aggregate");

        steps.goOn(TODAY.plusDays(1), run -> {});
        assertThat(done).containsExactly("archive", "aggregate", "archive", "aggregate");
    }

    @Test
    void whatFailsIsTriedAgainSomeTimesAndWhatFollowsWaits() {
        AtomicInteger failures = new AtomicInteger();
        Step failing = new Step(named("archive"), () -> {
            failures.incrementAndGet();
            throw new IllegalStateException("the disk is full\nand more for the log");
        });
        DailySteps steps = steps(failing, step("aggregate"));

        for (int look = 0; look < 5; look++) {
            assertThat(steps.goOn(TODAY, run -> {})).isFalse();
        }

        assertThat(failures).hasValue(DailySteps.ATTEMPTS);
        assertThat(done).isEmpty();
        assertThat(runs.of(named("archive"), TODAY))
                .hasSize(DailySteps.ATTEMPTS)
                .allSatisfy(run -> assertThat(run.detail()).isEqualTo("the disk is full"))
                .noneMatch(Run::isDone);
    }

    @Test
    void twoProcessesDoNotDoTheSame() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Step slow = new Step(named("archive"), () -> {
            done.add("archive");
            begun.countDown();
            await(goOn);
            return "done";
        });
        Thread first = Thread.ofPlatform().start(() -> steps(slow).goOn(TODAY, run -> {}));
        begun.await();

        assertThat(steps(slow).goOn(TODAY, run -> {})).as("it is under way").isFalse();
        goOn.countDown();
        first.join();

        assertThat(steps(slow).goOn(TODAY, run -> {})).isTrue();
        assertThat(done).containsExactly("archive");
    }

    @Test
    void aRunWhoseProcessWasKilledIsDoneAgainAfterAWhile() {
        runs.begin(named("archive"), TODAY, 1, now);
        DailySteps steps = steps(step("archive"));
        assertThat(steps.goOn(TODAY, run -> {})).isFalse();

        now = now.plus(DailySteps.LONGEST_RUN).plus(Duration.ofSeconds(1));

        assertThat(steps.goOn(TODAY, run -> {})).isTrue();
        assertThat(runs.of(named("archive"), TODAY)).extracting(Run::attempt).containsExactly(1, 2);
        assertThat(JobsCommand.table(runs.of(named("archive"), TODAY), now))
                .contains("lost")
                .contains("done");
    }

    private DailySteps steps(Step... steps) {
        return new DailySteps(List.of(steps), runs, () -> now);
    }

    private Step step(String name) {
        return new Step(named(name), () -> {
            done.add(name);
            return "done";
        });
    }

    private String named(String name) {
        return name + "-" + mine;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
