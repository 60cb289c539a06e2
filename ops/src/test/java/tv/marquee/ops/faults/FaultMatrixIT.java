package tv.marquee.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.ops.Repository;
import tv.marquee.ops.platform.FreePorts;
import tv.marquee.ops.platform.Progress;

/** The quick rows of {@code ./marquee faults}, on a house of its own. */
class FaultMatrixIT {

    private static final Duration OUTAGE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    private static FaultHouse house;
    private static FaultRun run;

    @BeforeAll
    static void start() throws Exception {
        System.setProperty("marquee.home", Repository.root().toString());
        Path programs = Path.of("target", "programs").toAbsolutePath();
        house = FaultHouse.start(
                folder.resolve("data"), programs, FreePorts.some().postgresql(), Progress.silent());
        run = FaultRun.on(house);
    }

    @AfterAll
    static void stop() {
        if (run != null) {
            run.close();
        }
        if (house != null) {
            house.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"killed", "postgresql", "elasticsearch"})
    void nothingThatWasAcceptedIsLostOrDoubled(String name) throws Exception {
        Fault fault = Fault.named(List.of(name)).getFirst();

        FaultRow row = run.run(fault, OUTAGE);

        assertThat(row.accepted()).as("people act").isGreaterThan(50);
        assertThat(row.survived()).as(FaultsCommand.words(row)).isTrue();
    }

    @Test
    void whatIsMissingIsFound() throws Exception {
        try (FaultRun deceived = FaultRun.on(house)) {
            Fault lie = new Fault("lie", "somebody was told of an event that there is not", (same, outage) -> {
                deceived.load().raters().getFirst().accepted(new Rater.Act("tmdb-none", 1), Long.MAX_VALUE);
                return "";
            });

            FaultRow row = deceived.run(lie, OUTAGE);

            assertThat(row.survived()).isFalse();
            assertThat(row.found()).isNotNull();
            assertThat(row.found().lost().store()).isEqualTo(1);
            assertThat(row.found().lost().shelf()).isEqualTo(1);
        }
    }
}
