package tv.marquee.ops.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.training.JobFailed;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;

/**
 * Trains anew once somebody was forgotten, and deletes the models in which they had a part: of the log it can read no more than anyone else. Looks
 * every minute, so that a model without them is live some minutes after an erasure.
 */
final class RetrainingAfterErasure implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetrainingAfterErasure.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final Endpoints endpoints;
    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("retraining").daemon().unstarted(task));

    private RetrainingAfterErasure(Endpoints endpoints, DataSource dataSource) {
        this.endpoints = endpoints;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    static RetrainingAfterErasure start(Endpoints endpoints, DataSource dataSource) {
        RetrainingAfterErasure retraining = new RetrainingAfterErasure(endpoints, dataSource);
        retraining.lookAfter(LOOK);
        return retraining;
    }

    /** Ends a training that is on its way, too. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void lookAfter(Duration pause) {
        try {
            thread.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("Models from before an erasure are looked for at the next start.");
        }
    }

    private void look() {
        Duration pause = AFTER_FAILURE;
        try {
            Optional<LastErasure> erasure = lastErasure();
            List<Path> old = erasure.isEmpty() ? List.of() : trainedBefore(erasure.get());
            if (!old.isEmpty()) {
                replace(old);
            }
            pause = LOOK;
        } catch (IOException | JobFailed | DataAccessException e) {
            LOG.warn(
                    "Models from before an erasure are still there, and are looked at again in {} minutes: {}",
                    pause.toMinutes(),
                    e.getMessage());
        }
        lookAfter(pause);
    }

    private void replace(List<Path> old) throws IOException {
        String version = LogJob.retrain(JobSite.of(endpoints))
                .run(List.of("--margin", "1"), step -> LOG.debug("retrain {}", step))
                .path("version")
                .asString("?");
        for (Path model : old) {
            FileSystemUtils.deleteRecursively(model);
        }
        LOG.info(
                "Somebody was forgotten: model {} was trained without them, and {} from before are deleted.",
                version,
                old.size());
    }

    /**
     * The last one.
     *
     * @param destroyed when the last key was destroyed
     * @param position at which the log says so; 0 while it does not yet
     */
    record LastErasure(Instant destroyed, long position) {

        /**
         * Whether a model may hold something of who was forgotten: it was published before, or it was trained on a log that did not say so yet. The latter is published
         * afterwards when the training had read the log already.
         *
         * @param manifest of the model
         */
        boolean isAfter(Path manifest) throws IOException {
            return Files.getLastModifiedTime(manifest).toInstant().isBefore(destroyed) || readUpTo(manifest) < position;
        }

        private static long readUpTo(Path manifest) {
            try {
                return new JsonMapper()
                        .readTree(manifest.toFile())
                        .path("log")
                        .path("position")
                        .asLong(0);
            } catch (JacksonException broken) {
                return 0;
            }
        }
    }

    private Optional<LastErasure> lastErasure() {
        return jdbc
                .query(
                        "select max(destroyed_at), (select coalesce(max(position), 0) from event_store.event where"
                                + " stream_kind = 'request' and name = 'request.subject-forgotten/1')"
                                + " from event_store.subject_key having max(destroyed_at) is not null",
                        (row, n) -> new LastErasure(row.getTimestamp(1).toInstant(), row.getLong(2)))
                .stream()
                .findFirst();
    }

    private List<Path> trainedBefore(LastErasure erasure) throws IOException {
        Path models = HouseSettings.models(endpoints.data());
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        List<Path> old = new ArrayList<>();
        try (Stream<Path> folders = Files.list(models)) {
            for (Path folder : folders.toList()) {
                Path manifest = folder.resolve("manifest.json");
                if (Files.isRegularFile(manifest) && erasure.isAfter(manifest)) {
                    old.add(folder);
                }
            }
        }
        return old;
    }
}
