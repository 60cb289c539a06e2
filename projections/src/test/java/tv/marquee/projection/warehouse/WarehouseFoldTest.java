package tv.marquee.projection.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.projection.Told.ACTION;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.WAR;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.credited;
import static tv.marquee.projection.Told.fact;
import static tv.marquee.projection.Told.listed;
import static tv.marquee.projection.Told.opened;
import static tv.marquee.projection.Told.rated;
import static tv.marquee.projection.Told.tagged;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Person;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.projection.Told;

class WarehouseFoldTest {

    private final Pseudonyms pseudonyms = new Pseudonyms("a secret of sixteen");
    private final WarehouseFold fold = new WarehouseFold(pseudonyms, text -> .75);

    @Test
    void theWeightsOfATitlesGenresAddUpToOne() {
        WarehouseRows rows = fold.rows(List.of(fact(1, added(GENERAL, "The General", ACTION, COMEDY, WAR, WAR))));

        assertThat(rows.titleGenres()).hasSize(3);
        assertThat(rows.titleGenres().stream()
                        .map(Rows.TitleGenreRow::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(0.00001));
    }

    @Test
    void whoPlaysTwoPartsIsKeptWhereBilledFirst() {
        Person guinness = Person.numbered(12248, "Alec Guinness");
        Credits credits = new Credits(
                List.of(new Credits.CastMember(guinness, "The Duke"), new Credits.CastMember(guinness, "The Banker")),
                List.of(new Credits.CrewMember(guinness, "Writer"), new Credits.CrewMember(guinness, "writer")));

        WarehouseRows rows = fold.rows(List.of(fact(1, credited(GENERAL, credits))));

        assertThat(rows.persons()).hasSize(1);
        assertThat(rows.titlePersons())
                .extracting(r -> r.role() + " " + r.billing() + " " + r.character())
                .containsExactly("CAST 1 The Duke", "CREW 1 ");
    }

    @Test
    void aRatingMentionsItsTitleAndItsSubscriber() {
        WarehouseRows rows = fold.rows(List.of(fact(5, rated(ADA, GENERAL, 9))));

        assertThat(rows.titles()).extracting(TitleRow::version).containsExactly(0L);
        assertThat(rows.subscribers()).extracting(Rows.SubscriberRow::version).containsExactly(0L);
        assertThat(rows.ratings())
                .extracting(Rows.RatingRow::stars, Rows.RatingRow::dateKey, Rows.RatingRow::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(new BigDecimal("4.5"), 20_260_301, 5L));
    }

    @Test
    void aDayBeyondTheCalendarIsNotKnown() {
        TitleRated old = new TitleRated(ADA, GENERAL, new Stars(2), Instant.parse("1899-12-31T23:59:59Z"));

        assertThat(fold.rows(List.of(fact(1, old))).ratings())
                .extracting(Rows.RatingRow::dateKey)
                .containsExactly(0);
    }

    @Test
    void whatAnalystsDoNotAskForLeavesNoRow() {
        WarehouseRows rows = fold.rows(List.of(
                fact(1, opened()),
                fact(2, listed(ADA, GENERAL)),
                fact(3, tagged(GENERAL, "train")),
                fact(4, new SubscriptionSuspended(Told.ACCOUNT, Told.AT))));

        assertThat(rows.titles()).isEmpty();
        assertThat(rows.subscribers()).isEmpty();
    }

    @Test
    void aPseudonymFollowsFromTheSecretAndTheProfileOnly() {
        ProfileId other = new ProfileId(new UUID(1, 2));

        assertThat(pseudonyms.of(ADA)).hasSize(64).isEqualTo(new Pseudonyms("a secret of sixteen").of(ADA));
        assertThat(pseudonyms.of(ADA)).isNotEqualTo(pseudonyms.of(other));
        assertThat(pseudonyms.of(ADA)).isNotEqualTo(new Pseudonyms("another sixteen ...").of(ADA));
        assertThatThrownBy(() -> new Pseudonyms("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
