package tv.marquee.domain.shared;

import java.util.UUID;

/** Identifies a profile, one of the people who watch on an account. Random; says nothing of the person. */
public record ProfileId(UUID value) {

    /**
     * Reads its text form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ProfileId parse(String text) {
        return new ProfileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
