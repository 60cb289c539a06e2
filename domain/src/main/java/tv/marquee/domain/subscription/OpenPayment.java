package tv.marquee.domain.subscription;

import tv.marquee.domain.shared.Money;

/** A payment whose outcome is not known yet. */
public record OpenPayment(PaymentId id, PaymentMethod method, Money amount) {}
