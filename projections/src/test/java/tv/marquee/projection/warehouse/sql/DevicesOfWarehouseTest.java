package tv.marquee.projection.warehouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.AT;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.fact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.viewing.DeviceType;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.Theme;
import tv.marquee.query.insight.sql.SqlInsights;

/** Twelve people watch on a TV, of whom six come to the end; ten on something that is not known; all rate what they watched. */
class DevicesOfWarehouseTest {

    private static final int ON_TV = 12;
    private static final int ON_SOMETHING = 10;
    private static final InsightFilter TV =
            new InsightFilter(null, null, null, null, null, null, null, "tv", null, null);

    private static Warehouse warehouse;
    private static Insights insights;
    private static long position;

    @BeforeAll
    static void fill() {
        warehouse = Warehouse.empty();
        insights = new SqlInsights(warehouse.jdbc().getDataSource());
        read(added(GENERAL, "The General", COMEDY));
        for (int person = 0; person < ON_TV + ON_SOMETHING; person++) {
            AccountId account = new AccountId(new UUID(1, person));
            ProfileId profile = new ProfileId(new UUID(2, person));
            PlaybackId playback = new PlaybackId(new UUID(3, person));
            DeviceType device = person < ON_TV ? DeviceType.TV : null;
            read(new PlaybackStarted(account, profile, playback, GENERAL, 4_740, 0, device, AT));
            if (person < ON_TV / 2) {
                read(new PlaybackFinished(account, profile, playback, GENERAL, 4_740, AT));
            }
            read(new TitleRated(profile, GENERAL, new Stars(8), AT));
        }
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void playsAreToldApartByWhatTheyWereWatchedOn() {
        assertThat(rows(InsightFilter.NONE, "devices"))
                .containsExactly(List.of("tv", 12L, 12L, 0.5, 0.5, 0.5), List.of("unknown", 10L, 10L, 0.0, 0.0, 0.0));
    }

    @Test
    void whereADeviceIsWantedOnlyItsPlaysAreCounted() {
        assertThat(rows(TV, "devices")).hasSize(1);
        assertThat(rows(TV, "in-all")).containsExactly(List.of(12L, 1L, 0L, 12L, 0L));
        assertThat(rows(InsightFilter.NONE, "in-all")).containsExactly(List.of(22L, 1L, 22L, 22L, 0L));
    }

    @Test
    void everyDeviceCanBeChosen() {
        assertThat(insights.choices().devices()).containsExactly("unknown", "phone", "tablet", "computer", "tv");
    }

    private static void read(DomainEvent event) {
        warehouse.read(fact(++position, event));
    }

    private static List<List<@Nullable Object>> rows(InsightFilter filter, String key) {
        return insights.report(Theme.OVERVIEW, filter).tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .map(Figures::rows)
                .orElseThrow();
    }
}
