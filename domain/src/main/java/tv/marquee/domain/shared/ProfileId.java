package tv.marquee.domain.shared;

import java.util.UUID;

/** Identifies a profile, one of the people who watch on an account. Random; says nothing of the person. */
public record ProfileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
