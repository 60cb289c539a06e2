package tv.marquee.ops.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import tv.marquee.ops.platform.ChildProcess;
import tv.marquee.ops.platform.Part;

/** Faults of the application's own processes. */
final class ApplicationFaults {

    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(20);

    /** Longer than a relay that says nothing keeps its turn. */
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(15);

    private static final Duration CLOCK_BEHIND = Duration.ofSeconds(-61);

    private ApplicationFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                new Fault("killed", "the application is killed (-9) and started again", (house, outage) -> {
                    house.application().kill();
                    house.startApplication(Duration.ZERO);
                    return "";
                }),
                new Fault(
                        "shutdown", "the application is asked to end (SIGTERM), and started again", (house, outage) -> {
                            Duration took = house.application().terminate();
                            house.startApplication(Duration.ZERO);
                            if (took.compareTo(LONGEST_SHUTDOWN) > 0) {
                                throw new FaultNotSurvived("it took " + seconds(took) + " to end");
                            }
                            return "ended in " + seconds(took);
                        }),
                new Fault(
                        "memory",
                        "the application runs out of memory, ends of that, and is started again",
                        (house, outage) -> {
                            house.exhaustMemory();
                            house.startApplication(Duration.ZERO);
                            return "";
                        }),
                new Fault("two", "a second application comes, and goes (SIGTERM)", (house, outage) -> {
                    try (ChildProcess second = house.startSecondApplication()) {
                        Thread.sleep(outage);
                        return "the second ended in " + seconds(second.terminate());
                    }
                }),
                new Fault(
                        "zombie",
                        "the application is stopped (SIGSTOP) past its lease, another takes over, and it goes on",
                        (house, outage) -> {
                            try (ChildProcess second = house.startSecondApplication()) {
                                house.application().suspend();
                                Thread.sleep(PAST_THE_LEASE);
                                house.application().resume();
                                Thread.sleep(2_000);
                                second.terminate();
                                return "";
                            }
                        }),
                new Fault(
                        "clock",
                        "the application goes on with a clock that is 61 s behind, beside another whose clock is right",
                        (house, outage) -> {
                            try (ChildProcess second = house.startSecondApplication()) {
                                house.application().terminate();
                                house.startApplication(CLOCK_BEHIND);
                                Thread.sleep(outage);
                                house.application().terminate();
                                house.startApplication(Duration.ZERO);
                                second.terminate();
                                return "";
                            }
                        }),
                startingWithout(Part.POSTGRESQL),
                startingWithout(Part.KAFKA),
                startingWithout(Part.ELASTICSEARCH),
                new Fault(
                        "start-without-warehouse",
                        "the application is started while the warehouse is away",
                        (house, outage) -> {
                            house.application().terminate();
                            house.killWarehouse();
                            house.beginApplication(Duration.ZERO);
                            Thread.sleep(outage);
                            house.startWarehouse();
                            return comesUp(house, "the warehouse");
                        }));
    }

    private static Fault startingWithout(Part part) {
        return new Fault(
                "start-without-" + part.name().toLowerCase(Locale.ROOT),
                "the application is started while " + part.title() + " is away",
                (house, outage) -> {
                    house.application().terminate();
                    house.platform().crash(part);
                    house.beginApplication(Duration.ZERO);
                    Thread.sleep(outage);
                    house.platform().startAgain(part);
                    return comesUp(house, part.title());
                });
    }

    /** It waits for what is away, or comes up without it; to give up is wrong. */
    private static String comesUp(FaultHouse house, String part) throws Exception {
        if (!house.application().isAlive()) {
            house.startApplication(Duration.ZERO);
            throw new FaultNotSurvived("it gave up, instead of waiting for " + part);
        }
        house.awaitApplication();
        return "";
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
}
