package tv.marquee.domain.subscription;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Money;

/** What tests of subscriptions speak of. */
final class Customers {

    static final AccountId ADA = new AccountId(UUID.fromString("6a1f0f52-7a3c-4a34-8f8b-0d5a4d0f1c11"));
    static final Currency EUR = Currency.getInstance("EUR");
    static final Offer BASIC = offer("basic", 799, 1, Resolution.SD);
    static final Offer STANDARD = offer("standard", 1_299, 2, Resolution.HD);
    static final Offer PREMIUM = offer("premium", 1_799, 4, Resolution.UHD);
    static final PaymentMethod CARD = new PaymentMethod("tok_good", "4242");
    static final PaymentMethod OTHER_CARD = new PaymentMethod("tok_other", "4444");

    private Customers() {}

    static Instant at(String time) {
        return Instant.parse(time.length() == 10 ? time + "T12:00:00Z" : time);
    }

    static Money eur(long cents) {
        return new Money(cents, EUR);
    }

    private static Offer offer(String plan, long cents, int streams, Resolution resolution) {
        return new Offer(new PlanCode(plan), 1, eur(cents), streams, resolution, streams * 2, streams);
    }
}
