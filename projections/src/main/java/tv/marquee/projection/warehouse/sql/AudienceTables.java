package tv.marquee.projection.warehouse.sql;

import java.util.List;
import tv.marquee.projection.warehouse.AccountRow;
import tv.marquee.projection.warehouse.InvoiceRow;
import tv.marquee.projection.warehouse.Rows.CountryRow;
import tv.marquee.projection.warehouse.Rows.MovementRow;
import tv.marquee.projection.warehouse.Rows.PlanRow;
import tv.marquee.projection.warehouse.Rows.SubscriberRow;
import tv.marquee.projection.warehouse.WarehouseRows;
import tv.marquee.projection.warehouse.sql.Merge.Part;

/** The tables about people, accounts and what they pay. */
final class AudienceTables {

    private AudienceTables() {}

    static final Staged<CountryRow> COUNTRIES = Staged.named(
            "country",
            "code",
            WarehouseRows::countries,
            row -> List.of(Value.of(row.code()), Value.of(row.name()), Value.of(row.version())));

    static final Staged<PlanRow> PLANS = new Staged<>(
            "stg.dim_plan",
            List.of("plan_id", "plan_code", "offer_version", "monthly_price", "currency_code", "src_version"),
            WarehouseRows::plans,
            row -> List.of(
                    Value.of(row.planId()),
                    Value.of(row.code()),
                    Value.of(row.offerVersion()),
                    Value.of(row.monthly()),
                    Value.of(row.currency()),
                    Value.of(row.version())),
            new Merge(
                    "dw.dim_plan",
                    "SELECT * FROM stg.dim_plan WHERE batch_id = ?",
                    List.of("plan_id"),
                    List.of(Part.of("src_version", "plan_code", "offer_version", "monthly_price", "currency_code"))));

    static final Staged<AccountRow> ACCOUNTS = new Staged<>(
            "stg.dim_account",
            List.of(
                    "account_pseudonym",
                    "birth_years",
                    "country_code",
                    "holder_version",
                    "is_staff",
                    "opened_date_key",
                    "opened_version",
                    "is_restricted",
                    "restriction_version",
                    "plan_id",
                    "plan_version",
                    "subscription",
                    "subscription_date_key",
                    "subscription_version",
                    "trial_version",
                    "paid_version",
                    "src_version"),
            WarehouseRows::accounts,
            row -> List.of(
                    Value.of(row.pseudonym()),
                    Value.of(row.holder().value().birthYears()),
                    Value.of(row.holder().value().country()),
                    Value.of(row.holder().version()),
                    Value.of(row.opened().value().staff()),
                    Value.of(row.opened().value().dateKey()),
                    Value.of(row.opened().version()),
                    Value.of(row.restricted().value()),
                    Value.of(row.restricted().version()),
                    Value.of(row.planId().value()),
                    Value.of(row.planId().version()),
                    Value.of(row.subscription().value().state().name()),
                    Value.of(row.subscription().value().dateKey()),
                    Value.of(row.subscription().version()),
                    Value.of(row.trialVersion()),
                    Value.of(row.paidVersion()),
                    Value.of(row.version())),
            new Merge(
                    "dw.dim_account",
                    """
                    SELECT s.account_pseudonym, s.birth_years, c.country_key, s.holder_version, s.is_staff, s.opened_date_key,
                      s.opened_version, s.is_restricted, s.restriction_version, p.plan_key, s.plan_version, s.subscription, s.subscription_date_key, s.subscription_version,
                      s.trial_version, s.paid_version, s.src_version
                    FROM stg.dim_account AS s
                    JOIN dw.dim_country AS c ON c.country_code = s.country_code
                    JOIN dw.dim_plan AS p ON p.plan_id = s.plan_id
                    WHERE s.batch_id = ?\
                    """,
                    List.of("account_pseudonym"),
                    List.of(
                            Part.of("holder_version", "birth_years", "country_key"),
                            Part.of("opened_version", "is_staff", "opened_date_key"),
                            Part.of("restriction_version", "is_restricted"),
                            Part.of("plan_version", "plan_key"),
                            Part.of("subscription_version", "subscription", "subscription_date_key"),
                            Part.of("trial_version"),
                            Part.of("paid_version"),
                            Part.of("src_version"))));

    static final Staged<SubscriberRow> SUBSCRIBERS = new Staged<>(
            "stg.dim_subscriber",
            List.of(
                    "subscriber_pseudonym",
                    "maturity",
                    "joined_date_key",
                    "account_pseudonym",
                    "account_version",
                    "src_version"),
            WarehouseRows::subscribers,
            row -> List.of(
                    Value.of(row.pseudonym()),
                    Value.of(row.maturity()),
                    Value.of(row.joinedDateKey()),
                    Value.of(row.account()),
                    Value.of(row.version()),
                    Value.of(row.version())),
            new Merge(
                    "dw.dim_subscriber",
                    """
                    SELECT s.subscriber_pseudonym, s.maturity, s.joined_date_key, a.account_key, s.account_version, s.src_version
                    FROM stg.dim_subscriber AS s
                    JOIN dw.dim_account AS a ON a.account_pseudonym = s.account_pseudonym
                    WHERE s.batch_id = ?\
                    """,
                    List.of("subscriber_pseudonym"),
                    List.of(
                            Part.of("account_version", "account_key"),
                            Part.of("src_version", "maturity", "joined_date_key"))));

    static final Staged<MovementRow> MOVEMENTS = new Staged<>(
            "stg.fact_subscription_movement",
            List.of(
                    "movement_position",
                    "account_pseudonym",
                    "plan_id",
                    "moved_date_key",
                    "moved_at",
                    "movement",
                    "src_version"),
            WarehouseRows::movements,
            row -> List.of(
                    Value.of(row.version()),
                    Value.of(row.account()),
                    Value.of(row.planId()),
                    Value.of(row.dateKey()),
                    Value.of(row.at()),
                    Value.of(row.movement()),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_subscription_movement",
                    """
                    SELECT m.movement_position, a.account_key, p.plan_key, m.moved_date_key, m.moved_at, m.movement, m.src_version
                    FROM stg.fact_subscription_movement AS m
                    JOIN dw.dim_account AS a ON a.account_pseudonym = m.account_pseudonym
                    JOIN dw.dim_plan AS p ON p.plan_id = m.plan_id
                    WHERE m.batch_id = ?\
                    """,
                    List.of("movement_position"),
                    List.of(Part.of(
                            "src_version", "account_key", "plan_key", "moved_date_key", "moved_at", "movement"))));

    static final Staged<InvoiceRow> INVOICES = new Staged<>(
            "stg.fact_invoice",
            List.of(
                    "invoice_pseudonym",
                    "account_pseudonym",
                    "issued_date_key",
                    "amount",
                    "currency_code",
                    "issued_version",
                    "state",
                    "settled_date_key",
                    "state_version",
                    "src_version"),
            WarehouseRows::invoices,
            row -> List.of(
                    Value.of(row.pseudonym()),
                    Value.of(row.account()),
                    Value.of(row.issue().value().dateKey()),
                    Value.of(row.issue().value().amount()),
                    Value.of(row.issue().value().currency()),
                    Value.of(row.issue().version()),
                    Value.of(row.settlement().value().state()),
                    Value.of(row.settlement().value().dateKey()),
                    Value.of(row.settlement().version()),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_invoice",
                    """
                    SELECT i.invoice_pseudonym, a.account_key, i.issued_date_key, i.amount, i.currency_code, i.issued_version,
                      i.state, i.settled_date_key, i.state_version, i.src_version
                    FROM stg.fact_invoice AS i
                    JOIN dw.dim_account AS a ON a.account_pseudonym = i.account_pseudonym
                    WHERE i.batch_id = ?\
                    """,
                    List.of("invoice_pseudonym"),
                    List.of(
                            Part.of("issued_version", "issued_date_key", "amount", "currency_code"),
                            Part.of("state_version", "state", "settled_date_key"),
                            Part.of("src_version", "account_key"))));
}
