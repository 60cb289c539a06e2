package tv.marquee.domain.viewing;

import java.util.Locale;

/** On what somebody watches. */
public enum DeviceType {
    PHONE,
    TABLET,
    COMPUTER,
    TV;

    /**
     * The type of a code, such as {@code tv}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DeviceType of(String code) {
        for (DeviceType type : values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("is none of phone, tablet, computer and tv");
    }

    /** As it is written, such as {@code tv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
