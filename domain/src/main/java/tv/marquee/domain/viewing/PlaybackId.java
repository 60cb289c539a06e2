package tv.marquee.domain.viewing;

import java.util.UUID;

/** Identifies a playback: one title being watched on one screen, from start to stop. Random; says nothing of the person. */
public record PlaybackId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
