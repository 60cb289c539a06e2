package tv.marquee.api.playbacks;

import tv.marquee.domain.shared.AccountId;

/** On how many screens an account may watch at once. */
@FunctionalInterface
public interface StreamAllowance {

    /** The number of streams, 0 to 100. */
    int of(AccountId account);
}
