package tv.marquee.api.subscriptions;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What to be subscribed to.
 *
 * @param plan one that is on sale
 * @param paymentMethod a card's number, which goes to the payment provider and is kept nowhere here; needed the first time
 */
record SubscribeRequest(
        @NotNull @Size(max = 20) @Schema(example = "standard")
        String plan,

        @Nullable @Size(max = 30) @Schema(example = "4242 4242 4242 4242", accessMode = Schema.AccessMode.WRITE_ONLY)
        String paymentMethod) {

    @Override
    public String toString() {
        return "SubscribeRequest[hidden]";
    }
}
