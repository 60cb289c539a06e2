package tv.marquee.domain.download;

import java.util.UUID;

/** Identifies a device on which titles are kept. Chosen at random by the device itself; says nothing of the person. */
public record DeviceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
