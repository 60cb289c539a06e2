package tv.marquee.api.tmdb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Counts what a sync does, and tells how far it is. */
final class SyncTally {

    private static final int MOST_TOLD = 100;

    private final InstantSource clock;
    private final Instant began;
    private final SyncProgress progress;
    private final TmdbClient client;
    private final CallCounts callsBefore;
    private final List<SyncResult.Skipped> skipped = new ArrayList<>();
    private int skippedInAll;
    private int looked;
    private int events;
    private int withdrawn;

    SyncTally(InstantSource clock, SyncProgress progress, TmdbClient client) {
        this.clock = clock;
        this.began = clock.instant();
        this.progress = progress;
        this.client = client;
        this.callsBefore = client.counts();
    }

    void skip(String what, String reason) {
        skippedInAll++;
        if (skipped.size() < MOST_TOLD) {
            skipped.add(new SyncResult.Skipped(what, reason));
        }
    }

    void followed(int moreEvents) {
        events += moreEvents;
    }

    void withdrew(int titles) {
        withdrawn += titles;
    }

    void listed() {
        progress.at(looked, OptionalInt.empty(), rate());
    }

    void looked(int titles, int left) {
        looked += titles;
        progress.at(looked, OptionalInt.of(looked + left), rate());
    }

    SyncResult result() {
        return new SyncResult(
                looked,
                events,
                withdrawn,
                skipped,
                skippedInAll,
                client.counts().since(callsBefore),
                took());
    }

    private double rate() {
        long millis = took().toMillis();
        return millis == 0 ? 0 : looked * 1000.0 / millis;
    }

    private Duration took() {
        return Duration.between(began, clock.instant());
    }
}
