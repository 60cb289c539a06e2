package tv.marquee.projection.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.account.AccountEvent.EmailChanged;
import tv.marquee.domain.account.AccountEvent.EmailConfirmed;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.account.AccountEvent.PasswordChanged;
import tv.marquee.domain.account.AccountEvent.SignedOutEverywhere;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.SubscriptionEvent;
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
import tv.marquee.projection.warehouse.AccountRow.State;
import tv.marquee.projection.warehouse.Rows.CountryRow;
import tv.marquee.projection.warehouse.Rows.MovementRow;
import tv.marquee.projection.warehouse.Rows.PlanRow;

/** How rows about accounts and their subscriptions follow from events. */
final class SubscriptionRows {

    private static final int YEARS = 10;

    private final Pseudonyms pseudonyms;

    SubscriptionRows(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    void add(WarehouseRows rows, AccountEvent event, long version) {
        AccountRow row = AccountRow.mentioned(pseudonyms.of(event.account()));
        switch (event) {
            case AccountOpened e -> {
                rows.add(country(e.country(), version));
                rows.add(row.with(holder(e.birthYear(), e.country()), version)
                        .with(new AccountRow.Opened(e.role() != Role.SUBSCRIBER, DateKey.of(e.at())), version));
            }
            case HolderCorrected e -> {
                rows.add(country(e.country(), version));
                rows.add(row.with(holder(e.birthYear(), e.country()), version));
            }
            case AccountRestrictionSet e -> rows.add(row.restricted(e.restricted(), version));
            case EmailConfirmed e -> {} // how an account signs in is no fact of interest
            case EmailChanged e -> {}
            case DataLookedUp e -> {}
            case PasswordChanged e -> {}
            case SignedOutEverywhere e -> {}
        }
    }

    private static CountryRow country(String code, long version) {
        return new CountryRow(code, countryName(code), version);
    }

    private static AccountRow.Holder holder(int birthYear, String country) {
        int first = birthYear - birthYear % YEARS;
        return new AccountRow.Holder(first + "-" + (first + YEARS - 1), country);
    }

    void add(WarehouseRows rows, SubscriptionEvent event, long version) {
        String account = pseudonyms.of(event.account());
        switch (event) {
            case TrialStarted e -> move(rows, account, "TRIAL", State.TRIAL, e.offer(), e.at(), version);
            case SubscriptionStarted e -> move(rows, account, "START", State.PENDING, e.offer(), e.at(), version);
            case SubscriptionWonBack e -> move(rows, account, "WIN_BACK", State.PENDING, e.offer(), e.at(), version);
            case SubscriptionCancelled e -> move(rows, account, "CANCEL", State.LEAVING, e.at(), version);
            case SubscriptionResumed e -> move(rows, account, "RESUME", State.RESUMED, e.at(), version);
            case SubscriptionSuspended e -> move(rows, account, "SUSPEND", State.SUSPENDED, e.at(), version);
            case SubscriptionEnded e -> move(rows, account, "END", State.ENDED, e.at(), version);
            case PlanChanged e -> {
                rows.add(plan(e.offer(), version));
                rows.add(AccountRow.mentioned(account).onPlan(planId(e.offer()), version));
                rows.add(movement(account, planId(e.offer()), "PLAN_CHANGE", e.at(), version));
            }
            case InvoiceIssued e ->
                rows.add(invoice(account, e.invoice().number(), new Said<>(issue(e), version), open()));
            case InvoicePaid e -> {
                rows.add(AccountRow.mentioned(account).with(State.ACTIVE, DateKey.of(e.at()), version));
                settle(rows, account, e.invoice(), "PAID", e.at(), version);
            }
            case InvoiceVoided e -> settle(rows, account, e.invoice(), "VOIDED", e.at(), version);
            case PaymentDeclined e -> move(rows, account, "DECLINE", State.GRACE, e.at(), version);
            case PaymentRequested e -> {} // asking is no movement
            case PaymentActionNeeded e -> {}
            case LatePaymentReceived e -> {} // it goes back
            case UpgradeRequested e -> {} // counts when it is paid
            case PlanChangeScheduled e -> {} // counts when it comes
            case PlanChangeDropped e -> {}
            case PaymentMethodReplaced e -> {}
        }
    }

    private static void move(
            WarehouseRows rows, String account, String movement, State state, Offer offer, Instant at, long version) {
        rows.add(plan(offer, version));
        rows.add(AccountRow.mentioned(account).onPlan(planId(offer), version).with(state, DateKey.of(at), version));
        rows.add(movement(account, planId(offer), movement, at, version));
    }

    private static void move(
            WarehouseRows rows, String account, String movement, State state, Instant at, long version) {
        rows.add(AccountRow.mentioned(account).with(state, DateKey.of(at), version));
        rows.add(movement(account, AccountRow.NO_PLAN, movement, at, version));
    }

    private static MovementRow movement(String account, String planId, String movement, Instant at, long version) {
        return new MovementRow(account, planId, DateKey.of(at), at, movement, version);
    }

    private void settle(WarehouseRows rows, String account, String number, String state, Instant at, long version) {
        Said<InvoiceRow.Issue> unheardOf = new Said<>(new InvoiceRow.Issue(0, BigDecimal.ZERO, "---"), 0);
        rows.add(AccountRow.mentioned(account));
        rows.add(invoice(
                account, number, unheardOf, new Said<>(new InvoiceRow.Settlement(state, DateKey.of(at)), version)));
    }

    private InvoiceRow invoice(
            String account, String number, Said<InvoiceRow.Issue> issue, Said<InvoiceRow.Settlement> settlement) {
        return new InvoiceRow(pseudonyms.of("invoice " + number), account, issue, settlement);
    }

    private static Said<InvoiceRow.Settlement> open() {
        return new Said<>(new InvoiceRow.Settlement("OPEN", 0), 0);
    }

    private static InvoiceRow.Issue issue(InvoiceIssued event) {
        Money total = event.invoice().total();
        return new InvoiceRow.Issue(
                DateKey.of(event.at()), amount(total), total.currency().getCurrencyCode());
    }

    private static PlanRow plan(Offer offer, long version) {
        return new PlanRow(
                planId(offer),
                offer.plan().value(),
                offer.version(),
                amount(offer.monthly()),
                offer.monthly().currency().getCurrencyCode(),
                version);
    }

    private static String planId(Offer offer) {
        return offer.plan().value() + "/" + offer.version();
    }

    private static BigDecimal amount(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits());
    }

    private static String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
