package tv.marquee.projection.warehouse;

import java.util.stream.LongStream;

/**
 * What a batch says of an account under its pseudonym.
 *
 * @param restricted whether it is to count in no figure
 * @param planId what it pays for, as {@link PlanRow#planId}
 * @param trialVersion when it got days that cost nothing, as a position
 * @param paidVersion when it paid last, as a position
 */
public record AccountRow(
        String pseudonym,
        Said<Holder> holder,
        Said<Opened> opened,
        Said<Boolean> restricted,
        Said<String> planId,
        Said<Subscription> subscription,
        long trialVersion,
        long paidVersion) {

    /** Of an account without a plan. */
    static final String NO_PLAN = "#none";

    /** Under which a row is kept of whom nothing is known. */
    static final String UNKNOWN = "#unknown";

    /** Whose it is. @param birthYears ten years, such as {@code 1980-1989} */
    public record Holder(String birthYears, String country) {}

    /** As it was opened. */
    public record Opened(boolean staff, int dateKey) {}

    /** How it stands with its subscription since a day. */
    public record Subscription(State state, int dateKey) {}

    /** How an account can stand. Who takes back a cancellation stands as before it. */
    public enum State {
        NONE,
        TRIAL,
        PENDING,
        ACTIVE,
        GRACE,
        LEAVING,
        RESUMED,
        SUSPENDED,
        ENDED
    }

    /** An account that something else refers to. */
    static AccountRow mentioned(String pseudonym) {
        return new AccountRow(
                pseudonym,
                new Said<>(new Holder("(unknown)", "--"), 0),
                new Said<>(new Opened(false, 0), 0),
                new Said<>(false, 0),
                new Said<>(NO_PLAN, 0),
                new Said<>(new Subscription(State.NONE, 0), 0),
                0,
                0);
    }

    AccountRow with(Holder told, long version) {
        return new AccountRow(
                pseudonym,
                new Said<>(told, version),
                opened,
                restricted,
                planId,
                subscription,
                trialVersion,
                paidVersion);
    }

    AccountRow with(Opened told, long version) {
        return new AccountRow(
                pseudonym,
                holder,
                new Said<>(told, version),
                restricted,
                planId,
                subscription,
                trialVersion,
                paidVersion);
    }

    AccountRow restricted(boolean told, long version) {
        return new AccountRow(
                pseudonym, holder, opened, new Said<>(told, version), planId, subscription, trialVersion, paidVersion);
    }

    AccountRow onPlan(String plan, long version) {
        return new AccountRow(
                pseudonym,
                holder,
                opened,
                restricted,
                new Said<>(plan, version),
                subscription,
                trialVersion,
                paidVersion);
    }

    AccountRow with(State state, int dateKey, long version) {
        return new AccountRow(
                pseudonym,
                holder,
                opened,
                restricted,
                planId,
                new Said<>(new Subscription(state, dateKey), version),
                state == State.TRIAL ? version : trialVersion,
                state == State.ACTIVE ? version : paidVersion);
    }

    /** What two rows say together. */
    AccountRow and(AccountRow other) {
        return new AccountRow(
                pseudonym,
                holder.or(other.holder),
                opened.or(other.opened),
                restricted.or(other.restricted),
                planId.or(other.planId),
                subscription.or(other.subscription),
                Math.max(trialVersion, other.trialVersion),
                Math.max(paidVersion, other.paidVersion));
    }

    /** The position of the last event that told something. */
    public long version() {
        return LongStream.of(
                        holder.version(),
                        opened.version(),
                        restricted.version(),
                        planId.version(),
                        subscription.version())
                .max()
                .orElseThrow();
    }
}
