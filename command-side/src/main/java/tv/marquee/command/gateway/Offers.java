package tv.marquee.command.gateway;

import java.util.List;
import java.util.Optional;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PlanCode;

/** The plans that are on sale. */
public interface Offers {

    /** All, in the order in which they are shown. */
    List<Sale> all();

    /** The present offer of a plan; empty when it is not on sale. */
    default Optional<Sale> find(PlanCode plan) {
        return all().stream().filter(sale -> sale.offer().plan().equals(plan)).findFirst();
    }

    /**
     * An offer to whoever comes now.
     *
     * @param trialDays for a first subscription; 0 when there are none
     */
    record Sale(Offer offer, int trialDays) {}
}
