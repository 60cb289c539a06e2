package tv.marquee.domain.profile;

import tv.marquee.domain.shared.Preconditions;

/**
 * A profile's PIN after hashing; the PIN itself never reaches the domain.
 *
 * @param value the hash with its algorithm and parameters, as PHC string
 */
public record PinHash(String value) {

    public PinHash {
        Preconditions.text(value, "PIN hash", 500);
        if (value.charAt(0) != '$') {
            throw new IllegalArgumentException("PIN hash is not a PHC string");
        }
    }

    @Override
    public String toString() {
        return "PinHash[hidden]";
    }
}
