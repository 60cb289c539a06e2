package tv.marquee.api.subscriptions;

import java.util.List;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.Offers.Sale;
import tv.marquee.query.subscription.SubscriptionView.PlanView;

/** What is on sale, in the order in which it is shown. */
record PlansAnswer(List<OnSale> plans) {

    /**
     * A plan on sale.
     *
     * @param trialDays days that a first subscription has for nothing
     */
    record OnSale(PlanAnswer offer, int trialDays) {

        static OnSale of(Sale sale) {
            return new OnSale(PlanAnswer.of(PlanView.of(sale.offer())), sale.trialDays());
        }
    }

    static PlansAnswer of(Offers offers) {
        return new PlansAnswer(offers.all().stream().map(OnSale::of).toList());
    }
}
