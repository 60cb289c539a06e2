package tv.marquee.domain.account;

import java.util.Locale;

/** What an account may do. No role includes another. */
public enum Role {
    /** Watches, rates, keeps profiles. */
    SUBSCRIBER,
    /** Reads the figures. */
    ANALYST,
    /** Handles requests to erase, export, rectify and restrict, and complaints of reviews. */
    PRIVACY_OFFICER,
    /** Replays, rebuilds and retrains. */
    ENGINEER;

    /** Its name outside of the code, such as {@code privacy-officer}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
