package tv.marquee.command.subscription;

import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tv.marquee.command.gateway.Offers.Sale;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;

/**
 * What is on sale.
 *
 * @param currency of all prices
 * @param plans in the order in which they are shown; each plan once
 */
@ConfigurationProperties("marquee.offers")
public record OfferSettings(Currency currency, List<Plan> plans) {

    /**
     * A plan.
     *
     * @param plan its name for ever
     * @param version to be raised with every change, so that who subscribed before keeps what they bought
     * @param price of a month, in the smallest unit of the currency
     * @param streams how many screens at once
     * @param resolution the sharpest picture
     * @param profiles how many people
     * @param downloads how many devices may keep titles
     * @param trialDays days that a first subscription has for nothing
     */
    public record Plan(
            String plan,
            int version,
            long price,
            int streams,
            Resolution resolution,
            int profiles,
            int downloads,
            @DefaultValue("0") int trialDays) {}

    public OfferSettings {
        if (currency == null || plans == null || plans.isEmpty()) {
            throw new IllegalArgumentException("marquee.offers has a currency and at least one plan");
        }
        plans = List.copyOf(plans);
        if (plans.stream().map(Plan::plan).collect(Collectors.toSet()).size() != plans.size()) {
            throw new IllegalArgumentException("marquee.offers.plans has a plan twice");
        }
        if (plans.stream().anyMatch(p -> p.trialDays() < 0 || p.trialDays() > 90)) {
            throw new IllegalArgumentException("marquee.offers.plans: trial-days are 0 to 90");
        }
    }

    List<Sale> sales() {
        return plans.stream().map(this::sale).toList();
    }

    private Sale sale(Plan p) {
        Offer offer = new Offer(
                new PlanCode(p.plan()),
                p.version(),
                new Money(p.price(), currency),
                p.streams(),
                p.resolution(),
                p.profiles(),
                p.downloads());
        return new Sale(offer, p.trialDays());
    }
}
