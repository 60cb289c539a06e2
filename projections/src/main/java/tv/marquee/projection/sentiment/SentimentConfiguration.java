package tv.marquee.projection.sentiment;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sentiment by the newest model of the folder that is set; without one nothing is told of any review. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SentimentSettings.class)
public class SentimentConfiguration {

    @Bean
    Sentiment sentiment(SentimentSettings settings) {
        Path folder = settings.folder();
        return folder == null ? Sentiment.UNKNOWN : new NewestSentiment(folder, System::nanoTime);
    }
}
