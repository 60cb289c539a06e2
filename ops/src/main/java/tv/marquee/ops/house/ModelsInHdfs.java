package tv.marquee.ops.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.ops.training.ModelMirror;

/** Models that jobs publish in HDFS are fetched to where a process looks for them, if {@code marquee.models.origin} says where they are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("marquee.models.origin")
class ModelsInHdfs {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("marquee.models.folder")
    ModelMirror models(@Value("${marquee.models.origin}") URI origin, @Value("${marquee.models.folder}") Path folder) {
        return mirror(origin, folder);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("marquee.sentiment.folder")
    ModelMirror modelsOfSentiment(
            @Value("${marquee.models.origin}") URI origin, @Value("${marquee.sentiment.folder}") Path folder) {
        return mirror(URI.create(origin + "/sentiment"), folder);
    }

    private static ModelMirror mirror(URI origin, Path folder) {
        ModelMirror mirror = new ModelMirror(origin, folder);
        mirror.start(PAUSE);
        return mirror;
    }
}
