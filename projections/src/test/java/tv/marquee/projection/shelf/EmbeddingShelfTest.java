package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ACTION;
import static tv.marquee.projection.Told.COMEDY;
import static tv.marquee.projection.Told.GENERAL;
import static tv.marquee.projection.Told.added;
import static tv.marquee.projection.Told.credited;
import static tv.marquee.projection.Told.keaton;
import static tv.marquee.projection.Told.measured;
import static tv.marquee.projection.Told.revised;
import static tv.marquee.projection.Told.tagged;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.query.recommendation.EmbeddingView;

class EmbeddingShelfTest {

    private final List<String> embedded = new ArrayList<>();
    private final EmbeddingShelf shelf = new EmbeddingShelf(text -> {
        embedded.add(text);
        return new float[] {text.length()};
    });

    @Test
    void aTitleIsEmbeddedByItsNameAndPlot() {
        EmbeddingView view = told(added(GENERAL, "The General", ACTION, COMEDY));

        assertThat(view.text()).isEqualTo("The General\nA railway engineer chases his stolen locomotive.");
        assertThat(view.vector()).containsExactly(view.text().length());
        assertThat(view.genres()).containsExactly("Action", "Comedy");
        assertThat(view.position()).isOne();
    }

    @Test
    void whoMadeItAndItsKeywordsStandBesideTheVector() {
        EmbeddingView view = told(added(GENERAL, "The General"), credited(GENERAL, keaton()), tagged(GENERAL, "train"));

        assertThat(view.people()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(view.keywords()).containsExactly("train");
        assertThat(view.vector()).isNotNull();
        assertThat(embedded).hasSize(1);
    }

    @Test
    void aVectorIsComputedAnewOnlyWhenTheTextChanges() {
        told(added(GENERAL, "The General", ACTION), revised(GENERAL, "The General", COMEDY));
        assertThat(embedded).hasSize(1);

        told(added(GENERAL, "The General"), revised(GENERAL, "The Train"));
        assertThat(embedded).hasSize(3);
    }

    @Test
    void whatSaysNothingOfATitlesLikenessChangesNothing() {
        EmbeddingView before = told(added(GENERAL, "The General"));

        assertThat(shelf.fold(before, measured(GENERAL, 9), 7)).isSameAs(before);
        assertThat(shelf.fold(before, revised(GENERAL, "Late"), 1)).isSameAs(before);
    }

    private EmbeddingView told(TitleEvent... events) {
        @Nullable EmbeddingView view = null;
        long position = 0;
        for (TitleEvent event : events) {
            view = shelf.fold(view, event, ++position);
        }
        assertThat(view).isNotNull();
        return view;
    }
}
