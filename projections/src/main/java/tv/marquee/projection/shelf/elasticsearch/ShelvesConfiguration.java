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

/** The shelves of titles, profiles, accounts, what was watched, subscriptions, reviews, downloads, impressions and embeddings in Elasticsearch, which need not be there at start. A bean that
 * is a {@link ShelfListener} hears of the writes. */
@Configuration(proxyBeanMethods = false)
@Import({ElasticsearchConfiguration.class, EmbeddingConfiguration.class, SentimentConfiguration.class})
public class ShelvesConfiguration {

    @Bean
    ProgressWriter shelfProgressWriter(ElasticsearchClient client) {
        return new ProgressWriter(client);
    }

    @Bean
    Projection titlesProjection(
            ElasticsearchClient client, ProgressWriter shelfProgressWriter, ObjectProvider<ShelfListener> listener) {
        return new ElasticsearchShelf<>(
                Shelving.TITLES, client, shelfProgressWriter, listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection profilesProjection(
            ElasticsearchClient client,
            ProgressWriter shelfProgressWriter,
            ObjectProvider<ShelfListener> listener,
            Sentiment sentiment) {
        return new ElasticsearchShelf<>(
                Shelving.profiles(sentiment),
                client,
                shelfProgressWriter,
                listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection accountsProjection(
            ElasticsearchClient client, ProgressWriter shelfProgressWriter, ObjectProvider<ShelfListener> listener) {
        return new ElasticsearchShelf<>(
                Shelving.ACCOUNTS, client, shelfProgressWriter, listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection viewingProjection(
            ElasticsearchClient client, ProgressWriter shelfProgressWriter, ObjectProvider<ShelfListener> listener) {
        return new ElasticsearchShelf<>(
                Shelving.VIEWING, client, shelfProgressWriter, listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection subscriptionsProjection(
            ElasticsearchClient client, ProgressWriter shelfProgressWriter, ObjectProvider<ShelfListener> listener) {
        return new ElasticsearchShelf<>(
                Shelving.SUBSCRIPTIONS, client, shelfProgressWriter, listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection reviewsProjection(
            ElasticsearchClient client,
            ProgressWriter shelfProgressWriter,
            ObjectProvider<ShelfListener> listener,
            Sentiment sentiment) {
        return new ElasticsearchShelf<>(
                Shelving.reviews(sentiment),
                client,
                shelfProgressWriter,
                listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection downloadsProjection(
            ElasticsearchClient client, ProgressWriter shelfProgressWriter, ObjectProvider<ShelfListener> listener) {
        return new ElasticsearchShelf<>(
                Shelving.DOWNLOADS, client, shelfProgressWriter, listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection impressionsProjection(
            ElasticsearchClient client, ProgressWriter shelfProgressWriter, ObjectProvider<ShelfListener> listener) {
        return new ElasticsearchShelf<>(
                Shelving.IMPRESSIONS, client, shelfProgressWriter, listener.getIfAvailable(() -> ShelfListener.NONE));
    }

    @Bean
    Projection embeddingsProjection(
            ElasticsearchClient client,
            ProgressWriter shelfProgressWriter,
            ObjectProvider<ShelfListener> listener,
            TextEmbedder embedder) {
        return new ElasticsearchShelf<>(
                Shelving.embeddings(embedder),
                client,
                shelfProgressWriter,
                listener.getIfAvailable(() -> ShelfListener.NONE));
    }
}
