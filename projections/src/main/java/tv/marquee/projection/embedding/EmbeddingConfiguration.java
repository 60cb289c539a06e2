package tv.marquee.projection.embedding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Embeddings on the processor. */
@Configuration(proxyBeanMethods = false)
public class EmbeddingConfiguration {

    @Bean
    TextEmbedder textEmbedder() {
        return new MiniLm();
    }
}
