package tv.marquee.domain.account;

import tv.marquee.domain.shared.Preconditions;

/**
 * A password after hashing; the password itself never reaches the domain.
 *
 * @param value the hash with its algorithm and parameters, as PHC string
 */
public record PasswordHash(String value) {

    public PasswordHash {
        Preconditions.text(value, "password hash", 500);
        if (value.charAt(0) != '$') {
            throw new IllegalArgumentException("password hash is not a PHC string");
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
