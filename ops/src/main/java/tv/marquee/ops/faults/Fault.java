package tv.marquee.ops.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thing that is broken.
 *
 * @param name short, for the command line
 * @param what happens, for people
 * @param breaking breaks it, waits, and mends it
 */
record Fault(String name, String what, Breaking breaking) {

    /** Breaks something, and returns when it is mended. */
    @FunctionalInterface
    interface Breaking {

        /**
         * Does it while people act.
         *
         * @param outage how long it stays broken, where that can be chosen
         * @return what else was measured, for people; empty when nothing was
         * @throws FaultNotSurvived when the house did not do what it should
         */
        String on(FaultHouse house, Duration outage) throws Exception;
    }

    /** All that there are, in the order in which they are tried. */
    static List<Fault> all() {
        return Stream.of(
                        Stream.of(new Fault("none", "nothing is broken", (house, outage) -> {
                            Thread.sleep(outage);
                            return "";
                        })),
                        ApplicationFaults.all(),
                        ServerFaults.all(),
                        DiskFaults.all(),
                        LogFaults.all())
                .flatMap(faults -> faults)
                .toList();
    }

    /**
     * Those of some names.
     *
     * @throws IllegalArgumentException when there is none of a name
     */
    static List<Fault> named(List<String> names) {
        List<Fault> all = all();
        return names.stream()
                .map(name -> all.stream()
                        .filter(of(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name + " is none of "
                                + String.join(
                                        ", ", all.stream().map(Fault::name).toList()))))
                .toList();
    }

    private static Predicate<Fault> of(String name) {
        return fault -> fault.name.equals(name.strip().toLowerCase(Locale.ROOT));
    }
}
