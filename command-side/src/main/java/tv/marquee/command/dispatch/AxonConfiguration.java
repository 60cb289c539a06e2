package tv.marquee.command.dispatch;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.account.AccountAggregate;
import tv.marquee.command.catalogue.TitleAggregate;
import tv.marquee.command.download.DownloadAggregate;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.impression.ImpressionAggregate;
import tv.marquee.command.privacy.RequestAggregate;
import tv.marquee.command.profile.ProfileAggregate;
import tv.marquee.command.review.ReviewAggregate;
import tv.marquee.command.store.Appender;
import tv.marquee.command.store.CrossStreamRules;
import tv.marquee.command.store.Deciders;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.Sealing;
import tv.marquee.command.store.Snapshots;
import tv.marquee.command.store.Streams;
import tv.marquee.command.store.Transactions;
import tv.marquee.command.subscription.SubscriptionAggregate;
import tv.marquee.command.viewing.ViewingAggregate;
import tv.marquee.domain.ledger.TraceContext;

/**
 * Axon, put together by hand: a command bus on the calling thread, the fenced event store, and the shells.
 * Settings
 * {@code marquee.commands.*}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
public class AxonConfiguration {

    @Bean
    Deciders deciders() {
        return new Deciders(List.of(
                TitleAggregate.DECIDER,
                AccountAggregate.DECIDER,
                ProfileAggregate.DECIDER,
                ViewingAggregate.DECIDER,
                SubscriptionAggregate.DECIDER,
                ReviewAggregate.DECIDER,
                DownloadAggregate.DECIDER,
                ImpressionAggregate.DECIDER,
                RequestAggregate.DECIDER));
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    StateSnapshotter stateSnapshotter(EventStore store, Deciders deciders) {
        return StateSnapshotter.of(store, deciders);
    }

    @Bean
    Cache recentAggregates(CommandSettings settings) {
        return new RecentAggregates(settings.rememberedStreams());
    }

    @Bean
    CommandBus commandBus(EventStore store, StateSnapshotter snapshotter, Cache memory, CommandSettings settings) {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(List.of(new SimpleCorrelationDataProvider(TraceContext.HEADER))));
        AggregateShells shells = new AggregateShells(
                store, new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotEvery()), memory);
        shells.subscribe(bus, TitleAggregate.class, TitleAggregate.DECIDER, TitleAggregate::from);
        shells.subscribe(bus, AccountAggregate.class, AccountAggregate.DECIDER, AccountAggregate::from);
        shells.subscribe(bus, ProfileAggregate.class, ProfileAggregate.DECIDER, ProfileAggregate::from);
        shells.subscribe(bus, ViewingAggregate.class, ViewingAggregate.DECIDER, ViewingAggregate::from);
        shells.subscribe(bus, SubscriptionAggregate.class, SubscriptionAggregate.DECIDER, SubscriptionAggregate::from);
        shells.subscribe(bus, ReviewAggregate.class, ReviewAggregate.DECIDER, ReviewAggregate::from);
        shells.subscribe(bus, DownloadAggregate.class, DownloadAggregate.DECIDER, DownloadAggregate::from);
        shells.subscribe(bus, ImpressionAggregate.class, ImpressionAggregate.DECIDER, ImpressionAggregate::from);
        shells.subscribe(bus, RequestAggregate.class, RequestAggregate.DECIDER, RequestAggregate::from);
        return bus;
    }

    @Bean
    Commands commands(
            CommandBus bus,
            Cache memory,
            Streams streams,
            Histories histories,
            Snapshots snapshots,
            Appender appender,
            Sealing sealing,
            Deciders deciders,
            CrossStreamRules rules,
            Transactions transactions,
            CommandSettings settings,
            ObjectProvider<Supplier<UUID>> ids,
            ObjectProvider<ObservationRegistry> observations) {
        KnownTitles titles = new KnownTitles(streams);
        BulkCommands bulk = new BulkCommands(
                histories,
                snapshots,
                appender,
                sealing,
                deciders,
                rules,
                titles,
                ids.getIfAvailable(() -> UUID::randomUUID),
                settings.snapshotEvery());
        Retrying retrying = new Retrying(settings.attempts(), new Random());
        return new AxonCommands(
                bus,
                memory,
                streams,
                titles,
                bulk,
                transactions,
                retrying,
                new CommandTraces(observations.getIfAvailable(() -> ObservationRegistry.NOOP)));
    }
}
