package tv.marquee.api.playbacks;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Watching over REST. */
@Configuration(proxyBeanMethods = false)
@Import({PlaybackController.class, ProfilePlaybackController.class, HistoryController.class})
public class PlaybackConfiguration {}
