package tv.marquee.api.security;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.command.gateway.SecondFactors;
import tv.marquee.domain.shared.AccountId;

/** Takes one code for right, once. */
public final class FakeSecondFactors implements SecondFactors {

    /** The code. */
    public static final String CODE = "287082";

    private final Set<AccountId> enrolled = ConcurrentHashMap.newKeySet();
    private final Set<AccountId> used = ConcurrentHashMap.newKeySet();

    /** Lets an account have an app that it gave no code of since. */
    public void enrol(AccountId account) {
        enrolled.add(account);
    }

    @Override
    public boolean isEnrolled(AccountId account) {
        return enrolled.contains(account);
    }

    @Override
    public String secret(AccountId account) {
        return "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    }

    @Override
    public boolean accepts(AccountId account, String code, Instant now) {
        boolean right = code.equals(CODE) && used.add(account);
        if (right) {
            enrolled.add(account);
        }
        return right;
    }

    @Override
    public void reset(AccountId account) {
        enrolled.remove(account);
        used.remove(account);
    }
}
