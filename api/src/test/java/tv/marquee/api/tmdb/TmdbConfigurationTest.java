package tv.marquee.api.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tv.marquee.command.gateway.Commands;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

class TmdbConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(TmdbConfiguration.class)
            .withBean(Commands.class, FakeCommands::new)
            .withBean(Titles.class, EmptyShelf::new);

    @Test
    void aHouseWithoutSettingsHasASyncThatWaitsToBeAsked() {
        context.run(house -> assertThat(house)
                .hasSingleBean(CatalogueSync.class)
                .hasSingleBean(TmdbClient.class)
                .doesNotHaveBean(ScheduledSync.class));
    }

    @Test
    void aHouseMaySyncByItself() {
        context.withPropertyValues("marquee.tmdb.sync.enabled=true", "marquee.tmdb.sync.every=12h")
                .run(house -> assertThat(house).hasSingleBean(ScheduledSync.class));
    }

    @Test
    void aHouseWithAWrongSettingDoesNotStart() {
        context.withPropertyValues("marquee.tmdb.base-url=https://example.org")
                .run(house -> assertThat(house).hasFailed());
    }

    private static final class EmptyShelf implements Titles {
        @Override
        public Optional<TitleView> find(TitleId title) {
            return Optional.empty();
        }

        @Override
        public List<TitleView> findAll(Collection<TitleId> titles, Maturity ceiling) {
            return List.of();
        }

        @Override
        public TitlePage search(TitleSearch search) {
            return new TitlePage(List.of(), 0, 0, 20);
        }

        @Override
        public List<Suggestion> suggest(String typed, Maturity ceiling, int limit) {
            return List.of();
        }
    }
}
