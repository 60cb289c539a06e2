package tv.marquee.projection.shelf;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.download.DownloadEvent;
import tv.marquee.domain.impression.ImpressionEvent;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.privacy.RequestEvent;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.SubjectEvent;
import tv.marquee.domain.subscription.SubscriptionEvent;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.projection.embedding.TextEmbedder;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.EmbeddingView;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.viewing.ViewingView;

/**
 * What stands on one shelf: which events concern it and how its views follow from them.
 *
 * @param topic where those events are published
 * @param events those events
 * @param concerned the id of the view that an event concerns
 * @param position of the last event that a view follows from
 */
public record Shelving<V, E extends DomainEvent>(
        Shelf shelf,
        Topic topic,
        Set<Class<? extends E>> events,
        Class<V> views,
        Function<E, String> concerned,
        Fold<V, E> fold,
        ToLongFunction<V> position) {

    /** A view after an event; the same view when it has seen the event. */
    @FunctionalInterface
    public interface Fold<V, E> {
        V after(@Nullable V before, E event, long position);
    }

    public static final Shelving<TitleView, TitleEvent> TITLES = new Shelving<>(
            Shelf.TITLES,
            Topic.CATALOGUE,
            Set.of(TitleEvent.class),
            TitleView.class,
            event -> event.title().value(),
            TitleShelf::fold,
            TitleView::position);

    /** Profiles; what a person wrote of titles stands there as how much they liked it. */
    public static Shelving<ProfileView, SubjectEvent> profiles(Sentiment sentiment) {
        return new Shelving<>(
                Shelf.PROFILES,
                Topic.SUBSCRIBER,
                Set.of(ProfileEvent.class, ReviewEvent.class),
                ProfileView.class,
                event -> event.subject().id(),
                new ProfileShelf(sentiment)::fold,
                ProfileView::position);
    }

    public static final Shelving<AccountView, AccountEvent> ACCOUNTS = new Shelving<>(
            Shelf.ACCOUNTS,
            Topic.SUBSCRIBER,
            Set.of(AccountEvent.class),
            AccountView.class,
            event -> event.account().toString(),
            AccountShelf::fold,
            AccountView::position);

    public static final Shelving<ViewingView, ViewingEvent> VIEWING = new Shelving<>(
            Shelf.VIEWING,
            Topic.SUBSCRIBER,
            Set.of(ViewingEvent.class),
            ViewingView.class,
            event -> event.profile().toString(),
            ViewingShelf::fold,
            ViewingView::position);

    public static final Shelving<SubscriptionView, SubscriptionEvent> SUBSCRIPTIONS = new Shelving<>(
            Shelf.SUBSCRIPTIONS,
            Topic.SUBSCRIBER,
            Set.of(SubscriptionEvent.class),
            SubscriptionView.class,
            event -> event.account().toString(),
            SubscriptionShelf::fold,
            SubscriptionView::position);

    /** Reviews, with how much their authors liked the title. */
    public static Shelving<ReviewView, ReviewEvent> reviews(Sentiment sentiment) {
        return new Shelving<>(
                Shelf.REVIEWS,
                Topic.SUBSCRIBER,
                Set.of(ReviewEvent.class),
                ReviewView.class,
                event -> event.review().toString(),
                new ReviewShelf(sentiment)::fold,
                ReviewView::position);
    }

    public static final Shelving<DownloadsView, DownloadEvent> DOWNLOADS = new Shelving<>(
            Shelf.DOWNLOADS,
            Topic.SUBSCRIBER,
            Set.of(DownloadEvent.class),
            DownloadsView.class,
            event -> event.account().toString(),
            DownloadShelf::fold,
            DownloadsView::position);

    public static final Shelving<ImpressionView, ImpressionEvent> IMPRESSIONS = new Shelving<>(
            Shelf.IMPRESSIONS,
            Topic.SUBSCRIBER,
            Set.of(ImpressionEvent.class),
            ImpressionView.class,
            event -> event.impression().toString(),
            ImpressionShelf::fold,
            ImpressionView::position);

    /** Requests of people, but for whom they made forgotten, which is told in another order. They outlive the people. */
    public static final Shelving<RequestView, RequestEvent> REQUESTS = new Shelving<>(
            Shelf.REQUESTS,
            Topic.SUBSCRIBER,
            Set.of(
                    RequestEvent.RequestReceived.class,
                    RequestEvent.IdentityVerified.class,
                    RequestEvent.RequestExtended.class,
                    RequestEvent.RequestApproved.class,
                    RequestEvent.RequestRejected.class,
                    RequestEvent.RequestWithdrawn.class,
                    RequestEvent.RequestCompleted.class),
            RequestView.class,
            event -> event.request().toString(),
            RequestShelf::fold,
            RequestView::position);

    /** What titles are about, as vectors that come from an embedder. */
    public static Shelving<EmbeddingView, TitleEvent> embeddings(TextEmbedder embedder) {
        return new Shelving<>(
                Shelf.EMBEDDINGS,
                Topic.CATALOGUE,
                Set.of(TitleEvent.class),
                EmbeddingView.class,
                event -> event.title().value(),
                new EmbeddingShelf(embedder)::fold,
                EmbeddingView::position);
    }

    /** Whether people's views stand here, which go when a person is forgotten. */
    public boolean isPersonal() {
        return topic == Topic.SUBSCRIBER && shelf != Shelf.REQUESTS;
    }

    /** The field that tells whose a view is, where its id does not. */
    public Optional<String> ownerField() {
        return switch (shelf) {
            case REVIEWS, IMPRESSIONS -> Optional.of("profile");
            default -> Optional.empty();
        };
    }

    /** The event, when it concerns this shelf. */
    public Optional<E> concerning(DomainEvent event) {
        return events.stream()
                .filter(type -> type.isInstance(event))
                .findFirst()
                .map(type -> type.cast(event));
    }
}
