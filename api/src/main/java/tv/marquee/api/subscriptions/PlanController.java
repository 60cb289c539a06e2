package tv.marquee.api.subscriptions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.command.gateway.Offers;

/** What is on sale, for anyone. */
@Tag(name = "Subscription", description = "Plans, what an account may watch with, and its invoices.")
@RestController
class PlanController {

    private final Offers offers;

    PlanController(Offers offers) {
        this.offers = offers;
    }

    @Operation(summary = "List the plans on sale")
    @GetMapping(path = "/api/plans", produces = MediaType.APPLICATION_JSON_VALUE)
    PlansAnswer all() {
        return PlansAnswer.of(offers);
    }
}
