package tv.marquee.projection.warehouse.sql;

import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.rebuild.Copy;
import tv.marquee.projection.rebuild.Orders;

/** A second set of the warehouse's tables. */
record WarehouseCopy(String name, WarehouseCopies copies, Projection projection) implements Copy {

    @Override
    public Orders orders() {
        return copies.orders();
    }

    @Override
    public void remember(Orders orders) {
        copies.remember(orders);
    }

    /** Migrations bring both to one shape before either is written. */
    @Override
    public boolean isComparable() {
        return true;
    }

    @Override
    public Comparison compare() {
        return copies.compare();
    }

    @Override
    public void swap() {
        copies.swap();
    }

    @Override
    public void drop() {
        copies.drop();
    }
}
