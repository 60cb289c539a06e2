package tv.marquee.api.playbacks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people watch.
 *
 * @param streams on how many screens every account may watch at once
 */
@ConfigurationProperties("marquee.playback")
public record PlaybackSettings(@DefaultValue("2") int streams) {

    private static final int MOST = 100;

    public PlaybackSettings {
        if (streams < 1 || streams > MOST) {
            throw new IllegalArgumentException("marquee.playback.streams is not 1 to " + MOST);
        }
    }
}
