package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.projection.embedding.EmbeddingConfiguration;
import tv.marquee.projection.embedding.TextEmbedder;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.projection.sentiment.SentimentConfiguration;
import tv.marquee.projection.shelf.ShelfListener;
import tv.marquee.projection.shelf.Shelving;
import tv.marquee.query.elasticsearch.ElasticsearchConfiguration;

/**
 * The shelves of titles, profiles, accounts, what was watched, subscriptions, reviews, downloads, impressions, requests and embeddings in Elasticsearch, which
 * need not be there at start. A bean that is a {@link ShelfListener} hears of the writes.
 */
@Configuration(proxyBeanMethods = false)
@Import({ElasticsearchConfiguration.class, EmbeddingConfiguration.class, SentimentConfiguration.class})
public class ShelvesConfiguration {

    @Bean
    ProgressWriter shelfProgressWriter(ElasticsearchClient client) {
        return new ProgressWriter(client);
    }

    @Bean
    Expunger expunger(ElasticsearchClient client) {
        return new Expunger(client);
    }

    @Bean
    Shelves shelves(
            ElasticsearchClient client,
            ProgressWriter progress,
            Expunger expunger,
            ObjectProvider<ShelfListener> listener) {
        return new Shelves(client, progress, expunger, listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    /** What all shelves are made of. */
    record Shelves(ElasticsearchClient client, ProgressWriter progress, Expunger expunger, ShelfListener listener) {

        Projection of(Shelving<?, ?> shelving) {
            String alias = shelving.shelf().alias();
            return new ElasticsearchShelf<>(shelving, alias, client, expunger, new Announcing(listener, progress));
        }
    }

    @Bean
    Projection titlesProjection(Shelves shelves) {
        return shelves.of(Shelving.TITLES);
    }

    @Bean
    Projection profilesProjection(Shelves shelves, Sentiment sentiment) {
        return shelves.of(Shelving.profiles(sentiment));
    }

    @Bean
    Projection accountsProjection(Shelves shelves) {
        return shelves.of(Shelving.ACCOUNTS);
    }

    @Bean
    Projection viewingProjection(Shelves shelves) {
        return shelves.of(Shelving.VIEWING);
    }

    @Bean
    Projection subscriptionsProjection(Shelves shelves) {
        return shelves.of(Shelving.SUBSCRIPTIONS);
    }

    @Bean
    Projection reviewsProjection(Shelves shelves, Sentiment sentiment) {
        return shelves.of(Shelving.reviews(sentiment));
    }

    @Bean
    Projection downloadsProjection(Shelves shelves) {
        return shelves.of(Shelving.DOWNLOADS);
    }

    @Bean
    Projection impressionsProjection(Shelves shelves) {
        return shelves.of(Shelving.IMPRESSIONS);
    }

    @Bean
    Projection requestsProjection(Shelves shelves) {
        return shelves.of(Shelving.REQUESTS);
    }

    @Bean
    Projection embeddingsProjection(Shelves shelves, TextEmbedder embedder) {
        return shelves.of(Shelving.embeddings(embedder));
    }
}
