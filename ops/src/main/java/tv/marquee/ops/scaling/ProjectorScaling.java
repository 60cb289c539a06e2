package tv.marquee.ops.scaling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.ops.bench.MadeUpLog;
import tv.marquee.ops.platform.ChildProcess;
import tv.marquee.ops.platform.Endpoints;

/**
 * How many events a second one, two and four projectors bring from Kafka to where they are read, sharing the partitions. Each number of them first works
 * through some events for warm-up; then the clock runs from the relay's start until all that came is remembered as done.
 */
final class ProjectorScaling {

    private static final List<Integer> NUMBERS = List.of(1, 2, 4);
    private static final int RATINGS = 20;
    private static final int PEOPLE = 2_000;
    private static final int PEOPLE_OF_A_SLOW_SINK = 100;
    private static final int WARM_UP = 4;
    private static final long SLOW_SINK_MILLIS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Endpoints platform;
    private final MadeUpLog log;
    private final Groups groups;
    private final Consumer<String> progress;

    private ProjectorScaling(Endpoints platform, MadeUpLog log, Groups groups, Consumer<String> progress) {
        this.platform = platform;
        this.log = log;
        this.groups = groups;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param platform with a PostgreSQL, a Kafka and an Elasticsearch that are empty and for this purpose only
     * @param logs for what the processes say
     */
    static List<ScaleRow> run(Endpoints platform, Path logs, Consumer<String> progress) throws Exception {
        try (MadeUpLog log = MadeUpLog.open(platform, Map.of());
                Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            ProjectorScaling scaling = new ProjectorScaling(platform, log, new Groups(admin), progress);
            List<ScaleRow> rows = new ArrayList<>();
            for (int number : NUMBERS) {
                rows.add(scaling.measure(
                        "projectors, into a sink of " + SLOW_SINK_MILLIS + " ms an event",
                        ModelledSink.NAME,
                        number,
                        SLOW_SINK_MILLIS,
                        PEOPLE_OF_A_SLOW_SINK,
                        logs));
            }
            for (int number : NUMBERS) {
                rows.add(scaling.measure("projectors, into Elasticsearch", "profiles", number, 0, PEOPLE, logs));
            }
            return rows;
        }
    }

    private ScaleRow measure(String series, String projection, int number, long sinkMillis, int people, Path logs)
            throws IOException, InterruptedException, TimeoutException, ExecutionException {
        progress.accept(series + ": " + number);
        List<ChildProcess> processes = new ArrayList<>();
        try {
            groups.awaitTopic(Topic.SUBSCRIBER, PATIENCE);
            for (int i = 0; i < number; i++) {
                processes.add(ChildProcess.start(
                        logs.resolve("projector-" + projection + "-" + number + "-" + i + ".log"),
                        List.of("-Xmx512m", "-XX:+UseSerialGC"),
                        List.of(
                                ProjectorProcess.class.getName(),
                                platform.kafka(),
                                platform.elasticsearch().toString(),
                                Long.toString(sinkMillis))));
            }
            for (ChildProcess process : processes) {
                process.awaitSaid(ProjectorProcess.READY, PATIENCE);
            }
            String group = groups.awaitMembers("marquee." + projection, number, PATIENCE);
            groups.awaitLevel(group, PATIENCE);
            project(group, people / WARM_UP);
            return new ScaleRow(series, number, project(group, people), "events/s");
        } finally {
            processes.forEach(ChildProcess::close);
        }
    }

    /** Has so many people rate, and says how many events a second a group brought to its end. */
    private double project(String group, int people) throws InterruptedException, TimeoutException, ExecutionException {
        log.relay().stop();
        int events = fill(people);
        long before = groups.committed(group);
        long begun = System.nanoTime();
        log.relay().start();
        groups.awaitCommitted(group, before + events, PATIENCE);
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    private int fill(int people) {
        List<ProfileId> profiles = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            profiles.add(new ProfileId(UUID.randomUUID()));
        }
        List<MadeUpLog.Numbered> events = new ArrayList<>();
        for (int sequence = 0; sequence <= RATINGS; sequence++) {
            for (ProfileId profile : profiles) {
                events.add(new MadeUpLog.Numbered(event(profile, sequence), sequence));
            }
        }
        log.append(events);
        return events.size();
    }

    private static ProfileEvent event(ProfileId profile, int sequence) {
        return sequence == 0
                ? new ProfileCreated(
                        profile, new AccountId(profile.value()), "Someone", Maturity.EIGHTEEN, Instant.EPOCH)
                : new TitleRated(
                        profile,
                        TitleId.tmdb(sequence),
                        new Stars(1 + sequence % 10),
                        Instant.EPOCH.plusSeconds(sequence));
    }
}
