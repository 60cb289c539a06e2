package tv.marquee.api.playbacks;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a player tells of itself. */
enum PlaybackState {
    /** The picture moves. */
    @JsonProperty("playing")
    PLAYING,
    /** It stands still, and will go on. */
    @JsonProperty("paused")
    PAUSED,
    /** The person left; the stream is free again. */
    @JsonProperty("stopped")
    STOPPED,
    /** It was seen to its end; the stream is free again. */
    @JsonProperty("finished")
    FINISHED
}
