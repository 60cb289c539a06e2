package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ACTION;
import static tv.marquee.projection.Told.AT;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.credited;
import static tv.marquee.projection.Told.keaton;
import static tv.marquee.projection.Told.measured;
import static tv.marquee.projection.Told.revised;
import static tv.marquee.projection.Told.tagged;
import static tv.marquee.projection.Told.withdrawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.CastView;
import tv.marquee.query.catalogue.TitleView.CrewView;
import tv.marquee.query.catalogue.TitleView.PersonView;

class TitleShelfTest {

    @Test
    void anAddedTitleStandsOnTheShelfAsDescribed() {
        assertThat(told(added(GENERAL, "The General", ACTION, COMEDY)))
                .isEqualTo(new TitleView(
                        "tmdb-961",
                        "The General",
                        "The General (original)",
                        "A railway engineer chases his stolen locomotive.",
                        "",
                        LocalDate.of(1926, 12, 31),
                        1926,
                        79,
                        "en",
                        List.of("Action", "Comedy"),
                        List.of(28, 35),
                        List.of("US"),
                        List.of("Buster Keaton Productions"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        0,
                        "/general.jpg",
                        "tt0017925",
                        null,
                        false,
                        AT,
                        null,
                        1));
    }

    @Test
    void revisedDetailsReplaceThoseBeforeAndNothingElse() {
        TitleView view = told(
                added(GENERAL, "The Genral", ACTION),
                credited(GENERAL, keaton()),
                tagged(GENERAL, "train"),
                measured(GENERAL, 12.5),
                revised(GENERAL, "The General", COMEDY));

        assertThat(view.name()).isEqualTo("The General");
        assertThat(view.genres()).containsExactly("Comedy");
        assertThat(view.cast()).hasSize(2);
        assertThat(view.keywords()).containsExactly("train");
        assertThat(view.popularity()).isEqualTo(12.5);
        assertThat(view.voteAverage()).isEqualTo(7.9);
        assertThat(view.voteCount()).isEqualTo(1_200);
        assertThat(view.position()).isEqualTo(5);
    }

    @Test
    void directorsStandApartFromTheCrew() {
        TitleView view = told(added(GENERAL, "The General"), credited(GENERAL, keaton()));

        assertThat(view.directors())
                .containsExactly(
                        new PersonView("tmdb-8635", "Buster Keaton"),
                        new PersonView("name-clyde-bruckman", "Clyde Bruckman"));
        assertThat(view.crew()).containsExactly(new CrewView("name-clyde-bruckman", "Clyde Bruckman", "Writer"));
        assertThat(view.cast())
                .startsWith(new CastView("tmdb-8635", "Buster Keaton", "Johnnie Gray"))
                .hasSize(2);
    }

    @Test
    void aWithdrawnTitleKeepsWhatItWasUntilItReturns() {
        TitleView gone = told(added(GENERAL, "The General"), credited(GENERAL, keaton()), withdrawn(GENERAL));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(gone.name()).isEqualTo("The General");

        TitleView back = TitleShelf.fold(gone, added(GENERAL, "The General"), 4);
        assertThat(back.withdrawn()).isFalse();
        assertThat(back.cast()).hasSize(2);
    }

    @Test
    void howLongATitleMayBeShownStandsOnTheShelf() {
        Instant until = AT.plusSeconds(60);
        TitleView view = told(added(GENERAL, "The General"), new TitleAvailabilitySet(GENERAL, until, AT));
        assertThat(view.availableUntil()).isEqualTo(until);
        assertThat(TitleShelf.fold(view, new TitleAvailabilitySet(GENERAL, null, AT), 3)
                        .availableUntil())
                .isNull();
    }

    @Test
    void anOldEventChangesNothing() {
        TitleView view = told(added(GENERAL, "The General"), measured(GENERAL, 1));

        assertThat(TitleShelf.fold(view, measured(GENERAL, 9), 2)).isSameAs(view);
        assertThat(TitleShelf.fold(view, measured(GENERAL, 9), 1)).isSameAs(view);
        assertThat(TitleShelf.fold(view, measured(GENERAL, 9), 3).popularity()).isEqualTo(9);
    }

    @Test
    void aTitleThatWasNeverAddedIsNotShown() {
        TitleView view = told(credited(GENERAL, keaton()));

        assertThat(view.withdrawn()).isTrue();
        assertThat(view.cast()).hasSize(2);
    }

    private static TitleView told(TitleEvent first, TitleEvent... more) {
        TitleView view = TitleShelf.fold(null, first, 1);
        for (int i = 0; i < more.length; i++) {
            view = TitleShelf.fold(view, more[i], i + 2);
        }
        return view;
    }
}
