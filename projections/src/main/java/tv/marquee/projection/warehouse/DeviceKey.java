package tv.marquee.projection.warehouse;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.viewing.DeviceType;

/** The keys of {@code dw.dim_device}, whose rows are the same in every warehouse. */
final class DeviceKey {

    static final int UNKNOWN = 0;

    private DeviceKey() {}

    static int of(@Nullable DeviceType device) {
        return switch (device) {
            case null -> UNKNOWN;
            case PHONE -> 1;
            case TABLET -> 2;
            case COMPUTER -> 3;
            case TV -> 4;
        };
    }
}
