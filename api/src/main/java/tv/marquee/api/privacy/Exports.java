package tv.marquee.api.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.domain.shared.AccountId;

/**
 * Makes what people take along beside their requests, some at a time, and keeps each in memory for a quarter of an hour, for the account that it is of
 * and nobody else. On no disk is any of it ever in clear.
 */
public final class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 200;

    private final PersonalExport export;
    private final Executor threads;
    private final InstantSource clock;
    private final Cache<AccountId, Job> jobs;

    Exports(PersonalExport export, Executor threads, InstantSource clock, Ticker ticker) {
        this.export = export;
        this.threads = threads;
        this.clock = clock;
        this.jobs = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /** How far it is. */
    public enum State {
        MAKING,
        READY,
        FAILED
    }

    /**
     * What an account will have, or has.
     *
     * @param events that were read so far
     * @param bytes of the file, 0 until it is ready
     * @param until when it is kept
     */
    public record Status(State state, long events, long bytes, Instant until) {}

    /** Begins one, unless one of the account is being made or is there. */
    public void begin(AccountId account) {
        Job fresh = new Job(clock.instant().plus(KEPT));
        Job present = jobs.asMap().putIfAbsent(account, fresh);
        boolean mine =
                present == null || present.state == State.FAILED && jobs.asMap().replace(account, present, fresh);
        if (mine) {
            threads.execute(() -> make(account, fresh));
        }
    }

    /** How far that of an account is; empty when none was begun, or it is not kept any more. */
    public Optional<Status> of(AccountId account) {
        return Optional.ofNullable(jobs.getIfPresent(account)).map(Job::status);
    }

    /** The ZIP; empty until it is ready. */
    public Optional<byte[]> content(AccountId account) {
        return Optional.ofNullable(jobs.getIfPresent(account)).map(job -> job.content);
    }

    private void make(AccountId account, Job job) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.of(account, clock.instant(), job.events::set).writeTo(out);
            job.content = out.toByteArray();
            job.state = State.READY;
        } catch (IOException | RuntimeException e) {
            LOG.warn("An export could not be made: {}", e.toString());
            job.state = State.FAILED;
        }
    }

    private static final class Job {

        private final Instant until;
        private final AtomicLong events = new AtomicLong();
        private volatile State state = State.MAKING;
        private volatile byte @Nullable [] content;

        Job(Instant until) {
            this.until = until;
        }

        Status status() {
            State now = state;
            byte[] made = content;
            return new Status(now, events.get(), made == null ? 0 : made.length, until);
        }
    }
}
