package tv.marquee.api.subscriptions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.wishes.Positions;
import tv.marquee.command.gateway.PaymentNotices;

/** Where the payment provider says how payments went. */
@Tag(name = "Payments", description = "For the payment provider.")
@RestController
class PaymentNoticeController {

    private final PaymentNotices notices;

    PaymentNoticeController(PaymentNotices notices) {
        this.notices = notices;
    }

    @Operation(
            summary = "Say how a payment went",
            description =
                    "Believed when it is signed: Marquee-Signature is t=SECONDS,v1=HEX, the HMAC-SHA256 of the seconds, a"
                            + " dot and the body. The same may be said any number of times and counts once.")
    @ApiResponse(responseCode = "204", description = "Understood, or known already")
    @PostMapping(path = "/api/payments/notices", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> receive(
            @RequestHeader(name = "Marquee-Signature", defaultValue = "") String signature, @RequestBody byte[] body) {
        return Positions.done(notices.receive(signature, body));
    }
}
