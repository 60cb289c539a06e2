package tv.marquee.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.subscription.SubscriptionCommand.RecordPayment;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceIssued;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoiceVoided;
import tv.marquee.domain.subscription.SubscriptionEvent.LatePaymentReceived;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentActionNeeded;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentDeclined;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentMethodReplaced;
import tv.marquee.domain.subscription.SubscriptionEvent.PaymentRequested;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeDropped;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChangeScheduled;
import tv.marquee.domain.subscription.SubscriptionEvent.PlanChanged;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionCancelled;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionResumed;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionSuspended;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionWonBack;
import tv.marquee.domain.subscription.SubscriptionEvent.TrialStarted;
import tv.marquee.domain.subscription.SubscriptionEvent.UpgradeRequested;

/** Adds up what was asked for and paid, from events alone, and protests when something does not add up. */
final class Bookkeeper {

    private static final Duration GRACE = Duration.ofDays(7);

    private final String story;
    private final Map<String, Invoice> invoices = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<PaymentId> asked = new HashSet<>();
    private final Set<PaymentId> said = new HashSet<>();
    private final List<Period> months = new ArrayList<>();
    private final List<Period> free = new ArrayList<>();
    private final List<Period> bought = new ArrayList<>();
    private boolean going = true;
    private @Nullable Instant leaving;
    private int returned;
    private int endings;

    Bookkeeper(String story) {
        this.story = story;
    }

    int paid() {
        return bought.size();
    }

    int returned() {
        return returned;
    }

    int endings() {
        return endings;
    }

    void told(RecordPayment news) {
        if (news.outcome() == PaymentOutcome.SUCCEEDED) {
            said.add(news.payment());
        }
    }

    void note(SubscriptionEvent event) {
        switch (event) {
            case TrialStarted e -> {
                assertThat(free).as(story).isEmpty();
                assertThat(bought).as(story).isEmpty();
                free.add(e.trial());
            }
            case SubscriptionStarted e -> begin();
            case SubscriptionWonBack e -> begin();
            case InvoiceIssued e -> issued(e.invoice());
            case PaymentRequested e -> {
                assertThat(going).as("%s: a charge after the end", story).isTrue();
                assertThat(leaving).as("%s: a charge after cancelling", story).isNull();
                assertThat(closed).as("%s: a charge for nothing", story).doesNotContain(e.invoice());
                assertThat(asked.add(e.payment()))
                        .as("%s: one payment asked for twice", story)
                        .isTrue();
                assertThat(e.amount()).as(story).isEqualTo(invoice(e.invoice()).total());
            }
            case InvoicePaid e -> {
                assertThat(said).as("%s: paid without money", story).contains(e.payment());
                assertThat(closed.add(e.invoice())).as("%s: paid twice", story).isTrue();
                Invoice invoice = invoice(e.invoice());
                if (invoice.reason() == Invoice.Reason.MONTH) {
                    bought.add(invoice.period());
                }
            }
            case InvoiceVoided e -> {
                assertThat(closed.add(e.invoice())).as(story).isTrue();
                months.remove(invoice(e.invoice()).period());
            }
            case LatePaymentReceived e -> returned++;
            case SubscriptionCancelled e -> leaving = e.effective();
            case SubscriptionResumed e -> leaving = null;
            case SubscriptionSuspended e -> {}
            case SubscriptionEnded e -> {
                going = false;
                endings++;
            }
            case PaymentActionNeeded e -> {}
            case PaymentDeclined e -> {}
            case UpgradeRequested e -> {}
            case PlanChangeScheduled e -> {}
            case PlanChangeDropped e -> {}
            case PlanChanged e -> {}
            case PaymentMethodReplaced e -> {}
        }
    }

    /** Whoever may watch tries for nothing, has paid, or had paid until a week ago and has not cancelled. */
    void check(Subscription now, Instant at) {
        Optional<Offer> watched = Subscription.entitlement(now, at);
        if (watched.isEmpty()) {
            return;
        }
        Duration patience = leaving == null || at.isBefore(leaving) ? GRACE : Duration.ZERO;
        boolean covered = free.stream().anyMatch(p -> at.isBefore(p.until()))
                || bought.stream().anyMatch(p -> at.isBefore(p.until().plus(patience)));
        assertThat(going && covered)
                .as("%s: %s may watch at %s", story, now, at)
                .isTrue();
    }

    private Invoice invoice(String number) {
        return Objects.requireNonNull(invoices.get(number), story);
    }

    private void begin() {
        going = true;
        leaving = null;
    }

    private void issued(Invoice invoice) {
        assertThat(going).as("%s: an invoice after the end", story).isTrue();
        assertThat(leaving).as("%s: an invoice after cancelling", story).isNull();
        assertThat(invoices.put(invoice.number(), invoice))
                .as("%s: a number twice", story)
                .isNull();
        if (invoice.reason() == Invoice.Reason.MONTH) {
            assertThat(months.stream().filter(p -> overlap(p, invoice.period())))
                    .as("%s: two invoices for one period", story)
                    .isEmpty();
            months.add(invoice.period());
        }
    }

    private static boolean overlap(Period a, Period b) {
        return a.from().isBefore(b.until()) && b.from().isBefore(a.until());
    }
}
