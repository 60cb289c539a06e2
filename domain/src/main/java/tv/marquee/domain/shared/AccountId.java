package tv.marquee.domain.shared;

import java.util.UUID;

/** Identifies an account, the unit that signs in and pays. Random; says nothing of the person. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
