package tv.marquee.api.playbacks;

import java.time.Instant;
import java.util.List;

/**
 * A playback that started.
 *
 * @param manifestUrl path of the HLS playlist to play; serves this account only, until it expires
 * @param resumeAt where the person left off, in seconds; 0 at the start
 * @param duration in seconds
 */
record StartedAnswer(
        String playbackId, String manifestUrl, int resumeAt, int duration, List<Captions> captions, Instant expiresAt) {

    /**
     * Captions in one language.
     *
     * @param language as a code of two letters
     * @param url path of a WebVTT file
     */
    record Captions(String language, String url) {}
}
