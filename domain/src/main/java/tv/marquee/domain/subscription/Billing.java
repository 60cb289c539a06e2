package tv.marquee.domain.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.subscription.Invoice.Entry;
import tv.marquee.domain.subscription.Invoice.Line;
import tv.marquee.domain.subscription.Invoice.Reason;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;

/** Asking for money: an invoice, and the first attempt to be paid for it. */
final class Billing {

    private static final int ACCOUNT_DIGITS = 12;

    private Billing() {}

    /** Asks for the next month; where nobody asked in time, for one from now, because a month unused is not billed. */
    static List<SubscriptionEvent> next(AccountId account, Terms terms, Instant at) {
        Cycle due = terms.next().period().isOver(at) ? Cycle.beginning(at) : terms.next();
        return month(account, terms, due, at);
    }

    /** Asks for a month. */
    static List<SubscriptionEvent> month(AccountId account, Terms terms, Cycle cycle, Instant at) {
        Line line = new Line(Entry.MONTH, terms.offer().plan(), terms.offer().monthly());
        Invoice invoice = Invoice.of(number(account, terms), Reason.MONTH, cycle.period(), List.of(line), at);
        return issued(account, terms, invoice, cycle, at);
    }

    /** Asks for the difference to a dearer plan. */
    static List<SubscriptionEvent> upgrade(
            AccountId account, Terms terms, Period rest, Proration proration, Instant at) {
        Invoice invoice = Invoice.of(number(account, terms), Reason.UPGRADE, rest, proration.lines(), at);
        return issued(account, terms, invoice, terms.next(), at);
    }

    static PaymentRequested request(AccountId account, Invoice invoice, int attempt, PaymentMethod method, Instant at) {
        PaymentId payment = PaymentId.of(account, invoice.number(), attempt);
        return new PaymentRequested(account, payment, invoice.number(), attempt, method, invoice.total(), at);
    }

    private static List<SubscriptionEvent> issued(
            AccountId account, Terms terms, Invoice invoice, Cycle cycle, Instant at) {
        return List.of(
                new InvoiceIssued(account, invoice, cycle, at), request(account, invoice, 1, terms.method(), at));
    }

    /** Part of the account's random identity, which says nothing of the person, and a count. */
    private static String number(AccountId account, Terms terms) {
        String digits = account.toString().replace("-", "").substring(0, ACCOUNT_DIGITS);
        return String.format(Locale.ROOT, "%s-%04d", digits.toUpperCase(Locale.ROOT), terms.invoices() + 1);
    }
}
