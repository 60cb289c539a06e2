package tv.marquee.projection.warehouse;

import java.time.Instant;

/**
 * What a batch says of a playback.
 *
 * @param outcome {@code PLAYING}, {@code STOPPED}, {@code FINISHED} or {@code LAPSED}
 */
public record ViewingRow(
        String playbackId,
        String titleId,
        String pseudonym,
        Said<Start> start,
        Said<Reach> reach,
        Said<String> outcome) {

    /** How it began. Durations and positions in seconds. */
    public record Start(int dateKey, int timeKey, Instant at, int duration, int position, int deviceKey) {}

    /** How far it came, and when that was heard. */
    public record Reach(int position, Instant at) {}

    /** A playback of which nothing was told yet. */
    static ViewingRow mentioned(String playbackId, String titleId, String pseudonym, Instant at) {
        return new ViewingRow(
                playbackId,
                titleId,
                pseudonym,
                new Said<>(new Start(0, 0, at, 0, 0, DeviceKey.UNKNOWN), 0),
                new Said<>(new Reach(0, at), 0),
                new Said<>("PLAYING", 0));
    }

    /** Where it began is where it came, until more is heard. */
    ViewingRow started(int duration, int position, int deviceKey, Instant at, long version) {
        Start told = new Start(DateKey.of(at), DateKey.hour(at), at, duration, position, deviceKey);
        return new ViewingRow(
                playbackId, titleId, pseudonym, new Said<>(told, version), reach(position, at, version), outcome);
    }

    ViewingRow reached(int position, Instant at, long version) {
        return new ViewingRow(playbackId, titleId, pseudonym, start, reach(position, at, version), outcome);
    }

    ViewingRow ended(String how, long version) {
        return new ViewingRow(playbackId, titleId, pseudonym, start, reach, new Said<>(how, version));
    }

    private static Said<Reach> reach(int position, Instant at, long version) {
        return new Said<>(new Reach(position, at), version);
    }

    /** What two rows say together. */
    ViewingRow and(ViewingRow other) {
        return new ViewingRow(
                playbackId,
                titleId,
                pseudonym,
                start.or(other.start),
                reach.or(other.reach),
                outcome.or(other.outcome));
    }

    /** The position of the last event that told something. */
    public long version() {
        return Math.max(start.version(), Math.max(reach.version(), outcome.version()));
    }
}
