package tv.marquee.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.bench.SoakReport.Sample;
import tv.marquee.ops.client.HouseClient;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PartStatus;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.ProcessMemory;

/**
 * A running house at seven tenths of what it can do, for long: people rate the same titles again and again, and look at what is
 * recommended to them then. What it can do is found out first, by people who send their next action when the last was answered, for
 * a minute of which the second half counts.
 */
final class SoakRun {

    private static final int PEOPLE = 24;
    private static final int FIRST_RATINGS = 5;
    private static final int TITLES = 100;
    private static final Duration FINDING_OUT = Duration.ofSeconds(30);
    private static final double SHARE_OF_CAPACITY = 0.7;
    private static final int SAMPLES = 60;
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final Path data;
    private final Launch launch;
    private final Management management;
    private final Consumer<String> tell;
    private final List<BenchPerson> people;
    private final List<String> titles;
    private final AtomicReference<Latencies> answers = new AtomicReference<>(new Latencies());

    private SoakRun(Path data, Launch launch, Consumer<String> tell, List<BenchPerson> people, List<String> titles) {
        this.data = data;
        this.launch = launch;
        this.management = new Management(launch.managementPort());
        this.tell = tell;
        this.people = people;
        this.titles = titles;
    }

    /**
     * Runs one on the house of a data folder, in which it opens some twenty accounts of its own.
     *
     * @param time for which the load is steady
     * @param tell hears of each step
     */
    static SoakReport run(URI house, Path data, Duration time, Consumer<String> tell) throws Exception {
        try (HouseClient client = new HouseClient(house)) {
            tell.accept("opening " + PEOPLE + " accounts");
            List<BenchPerson> people = BenchPerson.open(client, PEOPLE, FIRST_RATINGS);
            List<String> titles = people.getFirst().titles(TITLES);
            SoakRun run = new SoakRun(data, Launch.requireRunning(data), tell, people, titles);
            run.capacity();
            double capacity = run.capacity();
            int rate = Math.max(1, (int) (capacity * SHARE_OF_CAPACITY));
            tell.accept(Math.round(capacity) + " actions a second can be done; " + rate + " are, for "
                    + time.toMinutes() + " min");
            return new SoakReport(BenchReport.rounded(capacity), rate, run.samples(rate, time));
        }
    }

    private double capacity() throws Exception {
        long[] turns = new long[people.size()];
        return new Clients(people.size(), FINDING_OUT).work(number -> {
            act(number, turns[number]++);
            return 1;
        });
    }

    private List<Sample> samples(int rate, Duration time) throws Exception {
        Duration between = time.dividedBy(SAMPLES).compareTo(SHORTEST) < 0 ? SHORTEST : time.dividedBy(SAMPLES);
        List<Sample> samples = new ArrayList<>();
        try (ExecutorService load = Executors.newSingleThreadExecutor()) {
            Future<Double> working =
                    load.submit(() -> new Clients(people.size(), time).workAt(rate, (number, turn, due) -> {
                        act(number, turn / people.size());
                        answers.get().add(System.nanoTime() - due);
                    }));
            long begun = System.nanoTime();
            while (!working.isDone()) {
                Thread.sleep(between.toMillis());
                samples.add(sample((System.nanoTime() - begun) / 1_000_000_000L));
                tell.accept(samples.getLast().toString());
            }
            working.get();
        }
        return samples;
    }

    /** One rates one of the titles anew, and looks at what follows. */
    private void act(int number, long turn) throws IOException, InterruptedException {
        BenchPerson person = people.get(number);
        long round = turn / titles.size();
        String title = titles.get((int) (turn % titles.size()));
        person.look(person.rate(title, 1 + (number + round + turn) % 5));
    }

    private Sample sample(long seconds) {
        Latencies measured = answers.getAndSet(new Latencies());
        TreeMap<String, Long> mebibytes = new TreeMap<>();
        mebibytes.put(
                "memory of application",
                inMebibytes(launch.process().alive().map(ProcessMemory::of).orElse(0L)));
        PartStatus.of(data, launch)
                .forEach(part -> mebibytes.put("memory of " + part.name(), inMebibytes(part.memoryBytes())));
        for (String folder : List.of("postgresql", "kafka", "elasticsearch", "warehouse", "models", "logs")) {
            mebibytes.put("files of " + folder, inMebibytes(size(data.resolve(folder))));
        }
        JsonNode positions = management.positions();
        long lag = Stream.concat(positions.path("projections").valueStream(), Stream.of(positions.path("relay")))
                .mapToLong(follower -> follower.path("lag").asLong(0))
                .max()
                .orElseThrow(() -> new PlatformException("The house does not answer any more."));
        return new Sample(seconds, lag, measured.percentile(50), measured.percentile(99), mebibytes);
    }

    private static long inMebibytes(long bytes) {
        return bytes >> 20;
    }

    private static long size(Path folder) {
        if (Files.notExists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(SoakRun::sizeOf).sum();
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return 0;
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }
}
