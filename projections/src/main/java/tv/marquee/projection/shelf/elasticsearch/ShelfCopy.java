package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.json.JsonData;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.rebuild.Copy;
import tv.marquee.projection.rebuild.Orders;

/** A second index of a shelf; its orders stand in the index itself. */
record ShelfCopy(String name, ShelfIndex index, ShelfComparison comparison, Expunger expunger, Projection projection)
        implements Copy {

    private static final String ORDERS = "orders";

    @Override
    public Orders orders() {
        JsonData orders = index.remembered(name).get(ORDERS);
        return orders == null ? Orders.fromKafka(false, 0, index.isInShape(name)) : orders.to(Orders.class);
    }

    @Override
    public void remember(Orders orders) {
        index.remember(name, ORDERS, orders);
    }

    @Override
    public boolean isComparable() {
        return !index.isOfAnotherShape();
    }

    @Override
    public Comparison compare() {
        return comparison.compare();
    }

    @Override
    public void swap() {
        index.swap(name);
        expunger.deleted(index.alias());
    }

    @Override
    public void drop() {
        index.drop(name);
    }
}
