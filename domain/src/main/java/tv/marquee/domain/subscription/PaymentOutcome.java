package tv.marquee.domain.subscription;

/** What the payment provider says of a payment. */
public enum PaymentOutcome {
    /** The money is there. For good. */
    SUCCEEDED,
    /** There will be no money from this payment. For good. */
    DECLINED,
    /** The person's bank wants a word with the person first; one of the others follows. */
    NEEDS_ACTION
}
