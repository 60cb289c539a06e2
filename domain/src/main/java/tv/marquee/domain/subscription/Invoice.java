package tv.marquee.domain.subscription;

import java.time.Instant;
import java.util.List;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.Preconditions;

/**
 * What is asked for, and for what.
 *
 * @param number unique in the house, with no gaps within an account
 * @param reason why it was written
 * @param period the time it pays for; of an upgrade, what was left of that time
 * @param lines at least one
 * @param total the sum of the lines, more than nothing
 * @param issued when it was written
 */
public record Invoice(String number, Reason reason, Period period, List<Line> lines, Money total, Instant issued) {

    /** Why an invoice is written. */
    public enum Reason {
        /** A month begins. */
        MONTH,
        /** The rest of a month is to be on a dearer plan. */
        UPGRADE
    }

    /** What a line stands for. */
    public enum Entry {
        /** A month of a plan. */
        MONTH,
        /** What is left of the month on the plan that is given up, given back. */
        UNUSED,
        /** What is left of the month on the new plan. */
        REST
    }

    /** An amount and what it stands for. */
    public record Line(Entry entry, PlanCode plan, Money amount) {}

    public Invoice {
        Preconditions.text(number, "invoice number", 40);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !total.positive()) {
            throw new IllegalArgumentException("an invoice asks for something");
        }
    }

    static Invoice of(String number, Reason reason, Period period, List<Line> lines, Instant issued) {
        Money total = lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
        return new Invoice(number, reason, period, lines, total, issued);
    }
}
