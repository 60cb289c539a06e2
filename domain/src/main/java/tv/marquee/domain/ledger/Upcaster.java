package tv.marquee.domain.ledger;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an event of an older version as one of a newer version.
 *
 * @param from the stored name
 * @param to the name that it is read as
 * @param change turns the older JSON into the newer; pure
 */
public record Upcaster(EventName from, EventName to, UnaryOperator<ObjectNode> change) {

    public Upcaster {
        if (from.type().equals(to.type()) && to.version() <= from.version()) {
            throw new IllegalArgumentException("an upcaster leads to a later version");
        }
    }
}
