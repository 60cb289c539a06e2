package tv.marquee.api.playbacks;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.viewing.DeviceType;

/**
 * What a {@code User-Agent} tells of a device. Browsers say less and less of it; what is not said plainly is not known.
 * Nothing but the type is kept.
 */
final class UserAgents {

    private static final Pattern TV = Pattern.compile(
            "smart-?tv|hbbtv|appletv|apple tv|googletv|google tv|android tv|bravia|aft[a-z]|crkey|roku|tizen|web0s|netcast|viera");
    private static final Pattern TABLET = Pattern.compile("ipad|tablet|kindle|silk/|playbook");
    private static final Pattern PHONE = Pattern.compile("iphone|ipod|mobile|windows phone");
    private static final Pattern COMPUTER = Pattern.compile("windows nt|macintosh|cros |x11|linux");

    private UserAgents() {}

    /**
     * The type of device.
     *
     * @param agent null when none was sent
     * @return null when it cannot be told
     */
    static @Nullable DeviceType device(@Nullable String agent) {
        if (agent == null) {
            return null;
        }
        String words = agent.toLowerCase(Locale.ROOT);
        if (TV.matcher(words).find()) {
            return DeviceType.TV;
        }
        if (TABLET.matcher(words).find() || words.contains("android") && !words.contains("mobile")) {
            return DeviceType.TABLET;
        }
        if (PHONE.matcher(words).find()) {
            return DeviceType.PHONE;
        }
        return COMPUTER.matcher(words).find() ? DeviceType.COMPUTER : null;
    }
}
