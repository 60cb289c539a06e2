package tv.marquee.projection.shelf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.subscription.Invoice;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.query.subscription.SubscriptionView;
import tv.marquee.query.subscription.SubscriptionView.InvoiceView;
import tv.marquee.query.subscription.SubscriptionView.LineView;
import tv.marquee.query.subscription.SubscriptionView.PlanView;
import tv.marquee.query.subscription.SubscriptionView.State;
import tv.marquee.query.subscription.SubscriptionView.Status;

/** A subscription's view while one event changes it; seen by one thread. */
final class SubscriptionDraft {

    private static final int MOST_INVOICES = 60;
    private static final PlanView UNHEARD_OF = new PlanView("", 0, 0, "XXX", 0, Resolution.SD, 0, 0);

    private final String id;
    private final List<InvoiceView> invoices;

    State state;
    PlanView plan;

    @Nullable
    PlanView next;

    boolean upgrading;
    String lastFour;
    boolean trial;
    boolean leaving;

    @Nullable
    Instant paidUntil;

    @Nullable
    Instant retryAt;

    boolean declined;
    boolean actionNeeded;

    SubscriptionDraft(String id) {
        this.id = id;
        this.invoices = new ArrayList<>();
        this.state = State.ENDED;
        this.plan = UNHEARD_OF;
        this.lastFour = "";
    }

    SubscriptionDraft(SubscriptionView was) {
        this.id = was.id();
        this.invoices = new ArrayList<>(was.invoices());
        this.state = was.state();
        this.plan = was.plan();
        this.next = was.next();
        this.upgrading = was.upgrading();
        this.lastFour = was.lastFour();
        this.trial = was.trial();
        this.leaving = was.leaving();
        this.paidUntil = was.paidUntil();
        this.retryAt = was.retryAt();
        this.declined = was.declined();
        this.actionNeeded = was.actionNeeded();
    }

    void begin(State now, Offer offer, PaymentMethod method) {
        state = now;
        plan = PlanView.of(offer);
        lastFour = method.lastFour();
        trial = false;
        leaving = false;
        declined = false;
        paidUntil = null;
        noNext();
    }

    void add(Invoice invoice) {
        invoices.addFirst(new InvoiceView(
                invoice.number(),
                invoice.reason(),
                invoice.issued(),
                invoice.period().from(),
                invoice.period().until(),
                invoice.lines().stream()
                        .map(l -> new LineView(
                                l.entry(), l.plan().value(), l.amount().minor()))
                        .toList(),
                invoice.total().minor(),
                invoice.total().currency().getCurrencyCode(),
                Status.OPEN,
                null));
        if (invoices.size() > MOST_INVOICES) {
            invoices.removeLast();
        }
    }

    void pay(String invoice) {
        actionNeeded = false;
        declined = false;
        retryAt = null;
        if (isForMonth(invoice)) {
            state = State.PAYMENT_PENDING;
        }
    }

    void paid(String invoice, Instant at) {
        settle(invoice, Status.PAID, at);
        actionNeeded = false;
        declined = false;
        if (isForMonth(invoice)) {
            state = leaving ? State.CANCELLED : State.ACTIVE;
            trial = false;
            paidUntil = invoices.stream()
                    .filter(i -> i.number().equals(invoice))
                    .map(InvoiceView::until)
                    .findFirst()
                    .orElse(paidUntil);
        }
    }

    void voided(String invoice) {
        settle(invoice, Status.VOID, null);
        actionNeeded = false;
    }

    void next(Offer offer, boolean whenPaid) {
        next = PlanView.of(offer);
        upgrading = whenPaid;
        declined = false;
    }

    void noNext() {
        next = null;
        upgrading = false;
    }

    void cancel(Instant effective) {
        leaving = true;
        noNext();
        if (state != State.PAYMENT_PENDING) {
            state = State.CANCELLED;
            paidUntil = effective;
        }
    }

    void resume() {
        leaving = false;
        if (state == State.CANCELLED) {
            state = trial ? State.TRIAL : State.ACTIVE;
        }
    }

    void stop(State now) {
        state = now;
        retryAt = null;
        actionNeeded = false;
    }

    /** Whether an invoice asks for a month, and not for the difference to a dearer plan. */
    boolean isForMonth(String invoice) {
        return invoices.stream().anyMatch(i -> i.number().equals(invoice) && i.reason() == Invoice.Reason.MONTH);
    }

    SubscriptionView view(long position) {
        return new SubscriptionView(
                id,
                state,
                plan,
                next,
                upgrading,
                lastFour,
                trial,
                leaving,
                paidUntil,
                retryAt,
                declined,
                actionNeeded,
                invoices,
                position);
    }

    private void settle(String number, Status status, @Nullable Instant at) {
        invoices.replaceAll(i -> i.number().equals(number)
                ? new InvoiceView(
                        i.number(),
                        i.reason(),
                        i.issued(),
                        i.from(),
                        i.until(),
                        i.lines(),
                        i.total(),
                        i.currency(),
                        status,
                        at)
                : i);
    }
}
