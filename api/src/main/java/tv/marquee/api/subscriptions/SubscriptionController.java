package tv.marquee.api.subscriptions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.NoSubscriptionYet;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.Positions;

/** An account's own subscription. */
@Tag(name = "Subscription")
@RestController
@RequestMapping("/api/subscription")
class SubscriptionController {

    private final Subscribing subscribing;
    private final OwnSubscription subscriptions;

    SubscriptionController(Subscribing subscribing, OwnSubscription subscriptions) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
    }

    @Operation(summary = "Read one's own subscription", description = "With its invoices, the latest first.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SubscriptionAnswer read(
            @AuthenticationPrincipal SignedIn who,
            @RequestHeader(name = Positions.AT_LEAST, defaultValue = "0") @PositiveOrZero long atLeast) {
        return subscriptions
                .read(who.account(), atLeast)
                .map(SubscriptionAnswer::of)
                .orElseThrow(NoSubscriptionYet::new);
    }

    @Operation(
            summary = "Be on a plan",
            description =
                    "Subscribes for the first time or again, changes the plan, pays with another card, or stays after a"
                            + " cancellation: whatever is needed to be on the plan. A dearer plan counts once the difference is paid,"
                            + " a cheaper one from the next month. Payments are made a moment later; read how they went.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> put(@AuthenticationPrincipal SignedIn who, @Valid @RequestBody SubscribeRequest wanted) {
        return Positions.done(subscribing.subscribe(who.account(), wanted.plan(), wanted.paymentMethod()));
    }

    @Operation(
            summary = "Cancel",
            description = "What is paid for may be watched to its end; nothing is charged any more.")
    @ApiResponse(responseCode = "204", description = "Done, or nothing to do")
    @DeleteMapping
    ResponseEntity<Void> cancel(@AuthenticationPrincipal SignedIn who) {
        return Positions.done(subscribing.cancel(who.account()));
    }
}
