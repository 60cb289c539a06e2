package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * Something happened to a subscription.
 *
 * @param account unique text, never shown or written
 * @param minor what a month costs from then on, in the smallest unit of the currency; 0 where nothing is said of it
 * @param currency ISO 4217 code; empty where nothing is said of it
 * @param until of {@link Kind#TRIAL}: when its days that cost nothing end, in milliseconds since 1970; else 0
 * @param at milliseconds since 1970
 * @param position its place in the log
 */
public record Membership(String account, Kind kind, long minor, String currency, long until, long at, long position)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What may happen. */
    public enum Kind {
        TRIAL,
        SUBSCRIBED,
        RETURNED,
        PLAN_CHANGED,
        PAID,
        CANCELLED,
        RESUMED,
        SUSPENDED,
        ENDED
    }
}
