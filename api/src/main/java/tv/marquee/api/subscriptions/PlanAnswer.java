package tv.marquee.api.subscriptions;

import io.swagger.v3.oas.annotations.media.Schema;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.query.subscription.SubscriptionView.PlanView;

/**
 * A plan: what it costs and gives.
 *
 * @param plan its name for ever
 * @param version rises with every change; who subscribed before keeps theirs
 * @param price of a month, in the smallest unit of the currency
 * @param currency ISO 4217 code
 * @param streams how many screens may show something at once
 * @param resolution the sharpest picture
 * @param profiles how many people the account may have
 * @param downloads how many devices may keep titles
 */
record PlanAnswer(
        @Schema(example = "standard") String plan,
        int version,
        @Schema(example = "1299") long price,
        @Schema(example = "EUR") String currency,
        int streams,
        Resolution resolution,
        int profiles,
        int downloads) {

    static PlanAnswer of(PlanView plan) {
        return new PlanAnswer(
                plan.plan(),
                plan.version(),
                plan.price(),
                plan.currency(),
                plan.streams(),
                plan.resolution(),
                plan.profiles(),
                plan.downloads());
    }
}
