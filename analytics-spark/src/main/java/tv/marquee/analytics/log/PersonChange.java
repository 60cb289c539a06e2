package tv.marquee.analytics.log;

import java.io.Serializable;
import tv.marquee.domain.shared.Maturity;

/**
 * Something became known of who people are.
 *
 * @param id of the account for {@link Kind#JOINED}, else of the profile; unique text, never shown or written
 * @param kind what became known
 * @param account of {@link Kind#ADDED}: which one the profile belongs to; else empty
 * @param country of {@link Kind#JOINED}: ISO 3166-1 alpha-2 code; else empty
 * @param birthYear of {@link Kind#JOINED}; else 0
 * @param ceiling of {@link Kind#ADDED} and {@link Kind#DESCRIBED}: the strongest that the profile may see; else the mildest
 * @param position its place in the log; of two changes of one thing the later one holds
 */
public record PersonChange(
        String id, Kind kind, String account, String country, int birthYear, Maturity ceiling, long position)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What may become known. */
    public enum Kind {
        /** An account was opened, or what was known of its holder corrected. */
        JOINED,
        /** A profile was added to an account. */
        ADDED,
        /** A profile has another ceiling. */
        DESCRIBED,
        /** A profile was deleted. */
        DELETED,
        /** Nothing that the person did or does is to be counted. */
        DECLINED,
        /** All that the person did and does may be counted again, as far as they are asked. */
        ALLOWED,
        /** Nothing of the person is to be used. */
        RESTRICTED,
        /** What is known of the person may be used again. */
        RELEASED
    }
}
