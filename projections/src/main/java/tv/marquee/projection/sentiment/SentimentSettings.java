package tv.marquee.projection.sentiment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where models of sentiment come from.
 *
 * @param folder the folder of all of them, which may appear later; null when nothing is to be told of reviews
 */
@ConfigurationProperties("marquee.sentiment")
record SentimentSettings(@Nullable Path folder) {}
