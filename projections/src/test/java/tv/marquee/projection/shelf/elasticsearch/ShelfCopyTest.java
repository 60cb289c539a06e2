package tv.marquee.projection.shelf.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.projection.shelf.ShelfListener;
import tv.marquee.projection.shelf.Shelving;
import tv.marquee.query.freshness.Shelf;

class ShelfCopyTest {

    private FakeElasticsearch server;
    private Expunger expunger;
    private ElasticsearchShelf<?, ?> shelf;

    @BeforeEach
    void start() throws Exception {
        server = new FakeElasticsearch();
        expunger = new Expunger(server.client());
        shelf = new ElasticsearchShelf<>(Shelving.TITLES, "titles", server.client(), expunger, ShelfListener.NONE);
    }

    @AfterEach
    void stop() {
        expunger.close();
        server.close();
    }

    @Test
    void aCopyInANewShapeThatIsFoundBeforeItsOrdersTakesItsPlaceByItself() {
        String shape = new ShelfIndex(server.client(), Shelf.TITLES).inShape();

        assertThat(shelf.copyOf(shape).orders()).isEqualTo(Orders.fromKafka(false, 0, true));
    }

    @Test
    void anotherCopyThatIsFoundBeforeItsOrdersWaitsForAWord() {
        String shape = new ShelfIndex(server.client(), Shelf.TITLES).inShape();

        assertThat(shelf.copyOf(shape + "-20260301t201530z").orders()).isEqualTo(Orders.fromKafka(false, 0, false));
    }
}
