package tv.marquee.analytics.aggregate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tv.marquee.analytics.log.Membership;

/**
 * What became of one account's subscription, month by month. What it is worth a month counts from the end of the days that cost nothing, or from its start
 * when there are none, while nothing is owed for too long, and until it is over.
 *
 * @param cohort the month in which the account first subscribed
 * @param months from then on
 * @param ends how it ended, as often as it did
 * @param turns the days after which its standing was another than before, in order
 */
record MemberMonths(LocalDate cohort, List<Month> months, List<End> ends, List<Turn> turns) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A month.
     *
     * @param opening what the subscription was worth when it began, in the smallest unit of the currency
     * @param closing and when it ended, or by now
     * @param earlier whether it had been worth anything before
     * @param member whether the account was subscribed when it ended, paying or not
     */
    record Month(LocalDate month, String currency, long opening, long closing, boolean earlier, boolean member)
            implements Serializable {}

    /** An end and its reason. */
    record End(LocalDate month, Reason reason) implements Serializable {}

    /**
     * How a subscription stood when a day was over, or by now.
     *
     * @param currency empty before anything was said of a price
     * @param worth a month, in the smallest unit of the currency
     */
    record Turn(LocalDate day, Standing standing, String currency, long worth) implements Serializable {

        static final Turn NONE = new Turn(LocalDate.MIN, Standing.NONE, "", 0);

        boolean isLike(Turn that) {
            return standing == that.standing && worth == that.worth && currency.equals(that.currency);
        }
    }

    /** How a subscription stands. */
    enum Standing {
        /** There is none, or none any more. */
        NONE,
        /** Its days still cost nothing. */
        TRIAL,
        PAYING,
        /** Something has been owed for too long. */
        SUSPENDED
    }

    /** Why a subscription ended. */
    enum Reason {
        /** Nothing was ever paid. */
        TRIAL,
        /** The person wanted it. */
        CANCELLED,
        /** Nobody paid any more. */
        UNPAID
    }

    /**
     * Follows an account.
     *
     * @param happened to it, in any order; repetitions change nothing
     * @param now in milliseconds since 1970
     */
    static MemberMonths of(Iterable<Membership> happened, long now) {
        List<Membership> inOrder = StreamSupport.stream(happened.spliterator(), false)
                .distinct()
                .sorted(Comparator.comparingLong(Membership::position))
                .toList();
        Course course = new Course();
        inOrder.forEach(course::follow);
        course.trialEnds(now);
        LocalDate cohort = Days.month(Days.of(inOrder.getFirst().at()));
        return new MemberMonths(cohort, course.months(cohort, now), List.copyOf(course.ends), course.turns(now));
    }

    /** What was so since when, as one goes through what happened. */
    private static final class Course {

        private final NavigableMap<Long, Long> worth = new TreeMap<>();
        private final NavigableMap<Long, Boolean> member = new TreeMap<>();
        private final List<End> ends = new ArrayList<>();
        private String currency = "";
        private long price;
        private @Nullable Long trialUntil;
        private boolean hasPaid;
        private boolean isCancelled;
        private boolean isSuspended;

        void follow(Membership event) {
            trialEnds(event.at());
            if (!event.currency().isEmpty()) {
                price = event.minor();
                currency = event.currency();
            }
            switch (event.kind()) {
                case TRIAL -> {
                    begins(event);
                    trialUntil = event.until();
                }
                case SUBSCRIBED, RETURNED -> {
                    begins(event);
                    worth.put(event.at(), price);
                }
                case PLAN_CHANGED -> changesWorth(event.at());
                case PAID -> {
                    hasPaid = true;
                    isSuspended = false;
                    changesWorth(event.at());
                }
                case SUSPENDED -> {
                    isSuspended = true;
                    worth.put(event.at(), 0L);
                }
                case CANCELLED -> isCancelled = true;
                case RESUMED -> isCancelled = false;
                case ENDED -> ends(event.at());
            }
        }

        private void begins(Membership event) {
            isCancelled = false;
            isSuspended = false;
            trialUntil = null;
            member.put(event.at(), true);
        }

        private boolean isMember() {
            return !member.isEmpty() && member.lastEntry().getValue();
        }

        private void changesWorth(long at) {
            if (isMember() && trialUntil == null && !isSuspended) {
                worth.put(at, price);
            }
        }

        private void ends(long at) {
            trialUntil = null;
            worth.put(at, 0L);
            member.put(at, false);
            Reason reason = isCancelled ? Reason.CANCELLED : Reason.UNPAID;
            ends.add(new End(Days.month(Days.of(at)), hasPaid ? reason : Reason.TRIAL));
        }

        /** The days that cost nothing are over once their end is behind. */
        void trialEnds(long now) {
            if (trialUntil != null && trialUntil <= now) {
                worth.put(trialUntil, price);
                trialUntil = null;
            }
        }

        List<Month> months(LocalDate first, long now) {
            List<Month> months = new ArrayList<>();
            boolean earlier = false;
            for (LocalDate month = first; Days.start(month) <= now; month = month.plusMonths(1)) {
                long end = Math.min(now, Days.start(month.plusMonths(1)) - 1);
                long opening = last(worth, Days.start(month) - 1, 0L);
                months.add(
                        new Month(month, currency, opening, last(worth, end, 0L), earlier, last(member, end, false)));
                earlier |= worth.subMap(Days.start(month), true, end, true).values().stream()
                        .anyMatch(value -> value > 0);
            }
            return months;
        }

        List<Turn> turns(long now) {
            SortedSet<LocalDate> changed = new TreeSet<>();
            Stream.concat(worth.keySet().stream(), member.keySet().stream())
                    .filter(at -> at <= now)
                    .forEach(at -> changed.add(Days.of(at)));
            List<Turn> turns = new ArrayList<>();
            Turn before = Turn.NONE;
            for (LocalDate day : changed) {
                long end = Math.min(now, Days.start(day.plusDays(1)) - 1);
                Turn turn = new Turn(day, standing(end), currency, last(worth, end, 0L));
                if (!turn.isLike(before)) {
                    turns.add(turn);
                    before = turn;
                }
            }
            return List.copyOf(turns);
        }

        private Standing standing(long at) {
            var since = member.floorEntry(at);
            if (since == null || !since.getValue()) {
                return Standing.NONE;
            }
            var value = worth.floorEntry(at);
            if (value == null || value.getKey() < since.getKey()) {
                return Standing.TRIAL;
            }
            return value.getValue() > 0 ? Standing.PAYING : Standing.SUSPENDED;
        }

        private static <T> T last(NavigableMap<Long, T> since, long at, T otherwise) {
            var found = since.floorEntry(at);
            return found == null ? otherwise : found.getValue();
        }
    }
}
